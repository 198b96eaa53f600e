// The door for `npm test`: gives vitest one test for each visible check of the student's own files.
import { basename, dirname } from "node:path";
import { beforeAll, describe, test } from "vitest";
import { judgeHere, type JudgedHere } from "./judge-here.ts";
import { loadAssignment } from "./load/assignment.ts";
import { loadCatalogues } from "./load/catalogues.ts";
import { formulasOf } from "./model/formula.ts";
import { functionOf } from "./model/function-of.ts";
import { chooseLanguage } from "./wording/choose-language.ts";
import { explainCheck, type ExplainedCheck } from "./wording/explain-check.ts";
import { wordingOf } from "./wording/wording.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What kadai's reporter prints of a check. */
    kadai?: ExplainedCheck;
  }
}

/**
 * Registers an assignment's visible checks as tests of vitest, one each, judged on the files in its folder.
 * A function not written yet is a skipped test, not a failed one.
 * @param folder absolute path of `assignments/NN-name`.
 */
export async function gradeHere(folder: string): Promise<void> {
  const assignment = await loadAssignment(basename(folder), dirname(dirname(folder)));
  const language = chooseLanguage(undefined, process.env);
  const wording = wordingOf(loadCatalogues(assignment));
  let here: JudgedHere = { judged: [], diagnoses: [], files: [] };

  describe(assignment.manifest.title[language], () => {
    beforeAll(async () => {
      here = await judgeHere(assignment);
    });

    for (const { id } of assignment.checks.filter(({ only }) => only !== "hidden")) {
      test(wording.say(language, `check.${id}`), ({ task, skip }) => {
        const found = here.judged.find(({ check }) => check === id);
        if (!found) throw new Error(`check ${id} was not judged`);
        const formulas = formulasOf(assignment, functionOf(id));
        const explained = explainCheck(wording, language, found, here.diagnoses, formulas);
        task.meta.kadai = explained;
        if (found.verdict.kind === "not-implemented" || found.verdict.kind === "skipped")
          skip(explained.sentence);
        if (found.verdict.kind !== "passed") throw new CheckFailed(explained);
      });
    }
  });
}

/** A failed check as an error without a stack: the frames of the grader say nothing to a student. */
class CheckFailed extends Error {
  constructor(explained: ExplainedCheck) {
    super([explained.sentence, ...explained.evidence, ...explained.formulas].join("\n"));
    this.name = "";
    this.stack = "";
  }
}
