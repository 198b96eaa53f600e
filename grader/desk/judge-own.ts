// Judges the files in an assignment's folder and says where the student stands.
import { judgeHere, type JudgedHere } from "../judge-here.ts";
import { loadAssignment } from "../load/assignment.ts";
import { loadCatalogues } from "../load/catalogues.ts";
import type { Assignment } from "../model/assignment.ts";
import { wordingOf } from "../wording/wording.ts";
import type { Desk } from "./desk.ts";
import { standingOf, type Standing } from "./standing.ts";

export interface JudgedOwn {
  readonly assignment: Assignment;
  readonly here: JudgedHere;
  readonly standing: Standing;
}

/** @throws Fault when a file that was handed out is not in order. */
export async function judgeOwn({ course, language }: Desk, id: string): Promise<JudgedOwn> {
  const assignment = await loadAssignment(id, course);
  const here = await judgeHere(assignment);
  const standing = standingOf(assignment, here, wordingOf(loadCatalogues(assignment)), language);
  return { assignment, here, standing };
}
