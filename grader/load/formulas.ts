// Reads the formulas of the lecture and holds an assignment's list against them.
import { join } from "node:path";
import { closest } from "fastest-levenshtein";
import type { Manifest } from "../model/assignment.ts";
import type { Formulas } from "../model/formula.ts";
import { readJson } from "./validate.ts";

/** The formulas of a course by id. @throws Fault naming the entry that is not in order. */
export const loadFormulas = (course: string): Formulas =>
  readJson<Formulas>(join(course, "assignments", "formulas.json"), "formulas", "broken-assignment");

/** The first thing in a manifest's list of formulas that does not fit, as a sentence; undefined when all does. */
export function formulaInconsistency(manifest: Manifest, formulas: Formulas): string | undefined {
  for (const [name, ids] of Object.entries(manifest.formulas ?? {})) {
    if (!manifest.functions.includes(name))
      return `assignment.json lists formulas for "${name}", which is not one of its functions.`;
    const unknown = ids.find((id) => !Object.hasOwn(formulas, id));
    if (unknown !== undefined)
      return `assignment.json lists a formula "${unknown}" for "${name}" that formulas.json does not have. Did you mean "${closest(unknown, Object.keys(formulas))}"?`;
  }
  return undefined;
}
