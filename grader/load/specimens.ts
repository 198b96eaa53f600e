// Reads the specimens of an assignment: submissions kept with the marks they must earn.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../model/fault.ts";
import { courseFolder } from "./assignment.ts";

/** The worst verdict a specimen earns, which is the folder it lies in. */
export type SpecimenVerdict = "passed" | "failed" | "errored";

export interface Specimen {
  /** The file's name without its ending, e.g. "sign-reversed". */
  readonly name: string;
  readonly verdict: SpecimenVerdict;
  readonly text: string;
  /** What its header promises. */
  readonly points: number;
  /** Ids of the rubric items that do not get full points. */
  readonly loses: readonly string[];
}

/**
 * All specimens of an assignment, by verdict and name. A specimen is one file that stands for the assignment's single
 * submitted file and whose first lines say `// points: 7.5` and `// loses: outputDelta, together` (or `none`).
 * @throws Fault naming the specimen whose header is not in order.
 */
export function loadSpecimens(id: string, course = courseFolder): readonly Specimen[] {
  const verdicts: readonly SpecimenVerdict[] = ["passed", "failed", "errored"];
  return verdicts.flatMap((verdict) => {
    const folder = join(course, "reference", id, "specimens", verdict);
    const files = existsSync(folder) ? readdirSync(folder).sort() : [];
    return files.map((file) => readSpecimen(join(folder, file), file.replace(/\.ts$/, ""), verdict));
  });
}

function readSpecimen(file: string, name: string, verdict: SpecimenVerdict): Specimen {
  const text = readFileSync(file, "utf8");
  const points = /^\/\/ points: (\d+(?:\.\d{1,3})?)$/m.exec(text)?.[1];
  const loses = /^\/\/ loses: (.+)$/m.exec(text)?.[1];
  if (points === undefined || loses === undefined)
    throw new Fault(
      "broken-reference",
      `${file} needs the header lines "// points: N" and "// loses: items or none".`,
    );
  return { name, verdict, text, points: Number(points), loses: loses === "none" ? [] : loses.split(/,\s*/) };
}
