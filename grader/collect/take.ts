// Takes the files an assignment asks for out of a submission, and says what is wrong with those it cannot take.
import type { SourceFile } from "../model/snapshot.ts";
import type { Found, Look } from "./found.ts";

export interface Taken {
  /** Where the files were found, relative to the submission: "assignments/02-delta/", or "" for its root. */
  readonly where: string;
  /**
   * In the manifest's order, with the names of the manifest; those that are missing are left out. A file that is
   * there and cannot be taken has no text but a `problem`: the student's doing, for the checks to answer with.
   */
  readonly files: readonly SourceFile[];
}

/**
 * Looks in the assignment's own folder and then at the root. The first place that holds one of the files counts, be
 * the file readable or not; failing that, the first with a link or the like. Undefined when there is nothing at all.
 */
export async function take(
  look: Look,
  assignmentId: string,
  submit: readonly string[],
): Promise<Taken | undefined> {
  const lookAt = async (where: string): Promise<Place> => ({
    where,
    found: await Promise.all(submit.map(async (path) => [path, await look(where + path)] as const)),
  });
  const own = await lookAt(`assignments/${assignmentId}/`);
  if (own.found.some(isFile)) return toTaken(own);
  const places = [own, await lookAt("")];
  const place =
    places.find(({ found }) => found.some(isFile)) ?? places.find(({ found }) => found.some(isThere));
  return place && toTaken(place);
}

interface Place {
  readonly where: string;
  readonly found: readonly (readonly [path: string, found: Found])[];
}

const isThere = ([, found]: Place["found"][number]): boolean => found.kind !== "absent";

const isFile = ([, found]: Place["found"][number]): boolean =>
  found.kind === "file" || (found.kind === "refused" && found.reason === "too-large");

const toTaken = ({ where, found }: Place): Taken => ({
  where,
  files: found.flatMap(([path, what]) => toFile(path, where, what) ?? []),
});

function toFile(path: string, where: string, found: Found): SourceFile | undefined {
  if (found.kind === "absent") return undefined;
  if (found.kind === "refused") return { path, text: "", problem: found.sentence };
  try {
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(found.bytes) };
  } catch {
    return { path, text: "", problem: `${where}${path} is not UTF-8 text; save it as UTF-8.` };
  }
}
