// The door for `npm test`: gives vitest one test for each visible check of the student's own files.
import { basename, dirname } from "node:path";
import { describe, test } from "vitest";
import { standingOf, type CheckStanding, type Standing } from "./desk/standing.ts";
import { judgeHere } from "./judge-here.ts";
import { loadAssignment } from "./load/assignment.ts";
import { loadCatalogues } from "./load/catalogues.ts";
import { chooseLanguage } from "./wording/choose-language.ts";
import { wordingOf } from "./wording/wording.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What kadai's reporter prints of an assignment. */
    kadai?: Standing;
  }
}

/**
 * Registers an assignment's visible checks as tests of vitest, one each, judged on the files in its folder.
 * A function not written yet is a skipped test, not a failed one.
 * @param folder absolute path of `assignments/NN-name`.
 */
export async function gradeHere(folder: string): Promise<void> {
  const assignment = await loadAssignment(basename(folder), dirname(dirname(folder)));
  const wording = wordingOf(loadCatalogues(assignment));
  const here = await judgeHere(assignment);
  const standing = standingOf(assignment, here, wording, chooseLanguage(undefined, process.env));
  describe(standing.title, { meta: { kadai: standing } }, () => {
    for (const one of standing.checks)
      test(one.title, ({ skip }) => {
        if (one.kind === "not-implemented" || one.kind === "skipped") skip(one.sentence);
        if (one.kind !== "passed") throw new CheckFailed(one);
      });
  });
}

/** A failed check as an error without a stack: the frames of the grader say nothing to a student. */
class CheckFailed extends Error {
  constructor({ sentence }: CheckStanding) {
    super(sentence);
    this.name = "";
    this.stack = "";
  }
}
