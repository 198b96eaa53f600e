// Use case: writes what is derived: the answers in expected.json, and the formulas of the handouts from their source.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isSameOutcome } from "./diagnose/same-outcome.ts";
import { loadAssignment } from "./load/assignment.ts";
import { expectedText } from "./load/expected.ts";
import { loadHandouts } from "./load/handouts.ts";
import { loadMistakes } from "./load/mistakes.ts";
import { loadReference } from "./load/reference.ts";
import { planCases, referenceCalls } from "./model/case-plan.ts";
import { mistaken } from "./subjects/mistaken.ts";
import { reference } from "./subjects/reference.ts";
import { tieHandout } from "./tie-handout.ts";

/** What expected.json should hold for an assignment as it now is. */
export async function recording(id: string, course?: string): Promise<string> {
  const assignment = await loadAssignment(id, course);
  const { functions } = await loadReference(id, course);
  const plan = planCases(assignment.checks, assignment.cases, "visible");
  const observations = await reference(functions).answer(referenceCalls(plan).map(({ call }) => call));
  const mistakes = (await loadMistakes(id, course)).map(mistaken);
  return expectedText(observations, mistakes, isSameOutcome);
}

export interface Recorded {
  /** Relative to the assignment's folder. */
  readonly name: string;
  /** Whether it had to be written anew. */
  readonly changed: boolean;
}

/** Records an assignment: its expected.json, and the formulas below the markers of its handouts. */
export async function record(id: string, course?: string): Promise<readonly Recorded[]> {
  const { folder, formulas } = await loadAssignment(id, course);
  const handouts = loadHandouts(folder).map(({ name, text }) => ({
    name,
    text: tieHandout(text, formulas).text,
  }));
  return [{ name: "expected.json", text: await recording(id, course) }, ...handouts].map(
    ({ name, text }) => ({
      name,
      changed: writeIfOther(join(folder, name), text),
    }),
  );
}

function writeIfOther(file: string, text: string): boolean {
  if ((existsSync(file) ? readFileSync(file, "utf8") : "") === text) return false;
  writeFileSync(file, text);
  return true;
}
