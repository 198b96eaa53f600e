// Use case: writes expected.json, the answers of the reference and of known mistakes to every visible call.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isSameOutcome } from "./diagnose/same-outcome.ts";
import { loadAssignment } from "./load/assignment.ts";
import { expectedText } from "./load/expected.ts";
import { loadMistakes } from "./load/mistakes.ts";
import { loadReference } from "./load/reference.ts";
import { planCases, referenceCalls } from "./model/case-plan.ts";
import { mistaken } from "./subjects/mistaken.ts";
import { reference } from "./subjects/reference.ts";

/** What expected.json should hold for an assignment as it now is. */
export async function recording(id: string, course?: string): Promise<string> {
  const assignment = await loadAssignment(id, course);
  const { functions } = await loadReference(id, course);
  const plan = planCases(assignment.checks, assignment.cases, "visible");
  const observations = await reference(functions).answer(referenceCalls(plan).map(({ call }) => call));
  const mistakes = (await loadMistakes(id, course)).map(mistaken);
  return expectedText(observations, mistakes, isSameOutcome);
}

/** Records an assignment. Returns whether the file had to be changed. */
export async function record(id: string, course?: string): Promise<boolean> {
  const { folder } = await loadAssignment(id, course);
  const file = join(folder, "expected.json");
  const text = await recording(id, course);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return false;
  writeFileSync(file, text);
  return true;
}
