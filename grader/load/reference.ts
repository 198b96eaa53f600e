// Reads the secret half of an assignment: its answers and its hidden cases.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CaseSets } from "../model/check.ts";
import { Fault } from "../model/fault.ts";
import { courseFolder } from "./assignment.ts";

export interface Reference {
  /** The graded functions and the oracles, by name. */
  readonly functions: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** The hidden cases of one student. @param seed 32 bits, from the course key and the student's id. */
  readonly hidden: (seed: number) => CaseSets;
}

/** Reads `reference/NN-name/`. @throws Fault when this is not a teacher's copy, or a part is missing. */
export async function loadReference(id: string, course = courseFolder): Promise<Reference> {
  const folder = join(course, "reference", id);
  if (!existsSync(folder))
    throw new Fault(
      "broken-reference",
      `${folder} is missing: grading needs the teacher's copy with its answers.`,
    );
  const { functions } = (await load(join(folder, "index.ts"), "functions")) as Partial<Reference>;
  const { hidden } = (await load(join(folder, "hidden.ts"), "hidden")) as Partial<Reference>;
  if (!functions || !hidden)
    throw new Fault("broken-reference", `${folder} must export "functions" and "hidden".`);
  return { functions, hidden };
}

async function load(file: string, name: string): Promise<object> {
  if (!existsSync(file)) throw new Fault("broken-reference", `${file} is missing; it must export "${name}".`);
  return (await import(pathToFileURL(file).href)) as object;
}
