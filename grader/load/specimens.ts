// Reads the specimens of an assignment: submissions kept with the marks they must earn.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Assignment } from "../model/assignment.ts";
import { Fault } from "../model/fault.ts";
import type { SourceFile } from "../model/snapshot.ts";
import { courseFolder } from "./assignment.ts";

/** The worst verdict a specimen earns, which is the folder it lies in. */
export type SpecimenVerdict = "passed" | "failed" | "errored";

export interface Specimen {
  /** The file's name without its ending, e.g. "sign-reversed". */
  readonly name: string;
  readonly verdict: SpecimenVerdict;
  /** The submitted file that it stands for; the others are taken from `specimens/beside/`. */
  readonly own: string;
  /** The whole submission, with paths as the manifest's `submit` names them. */
  readonly files: readonly SourceFile[];
  /** What its header promises. */
  readonly points: number;
  /** Ids of the rubric items that do not get full points. */
  readonly loses: readonly string[];
  /** Ids of the known mistakes that have to be named; left open where it does not say. */
  readonly named?: readonly string[];
}

type Submitted = Pick<Assignment, "id"> & { readonly manifest: Pick<Assignment["manifest"], "submit"> };

/**
 * All specimens of an assignment, by verdict and name. A specimen is one file whose first lines say `// points: 7.5`
 * and `// loses: outputDelta, together` (or `none`), and may say `// named: outputDelta.sign-flipped`. It stands for the first submitted file; where there are several,
 * `NAME.second.ts` stands for `second.ts`, and the others are taken from `specimens/beside/`.
 * @throws Fault naming the specimen whose header is not in order.
 */
export function loadSpecimens(assignment: Submitted, course = courseFolder): readonly Specimen[] {
  const verdicts: readonly SpecimenVerdict[] = ["passed", "failed", "errored"];
  const specimens = join(course, "reference", assignment.id, "specimens");
  return verdicts.flatMap((verdict) => {
    const folder = join(specimens, verdict);
    const files = existsSync(folder) ? readdirSync(folder).sort() : [];
    return files.map((file) => {
      const name = file.replace(/\.ts$/, "");
      return { name, verdict, ...readSpecimen(join(folder, file), assignment, join(specimens, "beside")) };
    });
  });
}

function readSpecimen(
  file: string,
  { manifest: { submit } }: Submitted,
  beside: string,
): Omit<Specimen, "name" | "verdict"> {
  const text = readFileSync(file, "utf8");
  const own = submit.slice(1).find((path) => file.endsWith(`.${path}`)) ?? submit[0] ?? "";
  const files = submit.map((path) => ({
    path,
    text: path === own ? text : readFileSync(join(beside, path), "utf8"),
  }));
  const points = /^\/\/ points: (\d+(?:\.\d{1,3})?)$/m.exec(text)?.[1];
  const loses = /^\/\/ loses: (.+)$/m.exec(text)?.[1];
  if (points === undefined || loses === undefined)
    throw new Fault(
      "broken-reference",
      `${file} needs the header lines "// points: N" and "// loses: items or none".`,
    );
  const named = /^\/\/ named: (.+)$/m.exec(text)?.[1];
  return {
    ...{ own, files, points: Number(points), loses: listOf(loses) },
    ...(named !== undefined && { named: listOf(named) }),
  };
}

const listOf = (words: string): readonly string[] => (words === "none" ? [] : words.split(/,\s*/));
