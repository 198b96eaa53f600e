// The door for `npm test`: judges the student's own files in this process and gives vitest one test per check.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeAll, describe, test } from "vitest";
import { evaluate } from "./judge/evaluate.ts";
import { loadAssignment } from "./load/assignment.ts";
import { loadCatalogues } from "./load/catalogues.ts";
import { loadExpected } from "./load/expected.ts";
import { loadReference } from "./load/reference.ts";
import type { Assignment } from "./model/assignment.ts";
import type { Subject } from "./model/call.ts";
import { planCases } from "./model/case-plan.ts";
import { snapshotOf, type Snapshot, type SourceFile } from "./model/snapshot.ts";
import { formulasOf } from "./model/formula.ts";
import { functionOf } from "./model/function-of.ts";
import type { JudgedCheck } from "./model/verdict.ts";
import { inProcess } from "./subjects/in-process.ts";
import { recorded } from "./subjects/recorded.ts";
import { reference } from "./subjects/reference.ts";
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
  const course = dirname(dirname(folder));
  const assignment = await loadAssignment(basename(folder), course);
  const language = chooseLanguage(undefined, process.env);
  const wording = wordingOf(loadCatalogues(assignment));
  const plan = planCases(assignment.checks, assignment.cases, "visible");
  let judged: readonly JudgedCheck[] = [];

  describe(assignment.manifest.title[language], () => {
    beforeAll(async () => {
      judged = await evaluate(
        plan,
        inProcess(readSnapshot(assignment)),
        await expectedAnswers(assignment, course),
      );
    });

    for (const { id } of assignment.checks) {
      test(wording.say(language, `check.${id}`), ({ task, skip }) => {
        const found = judged.find(({ check }) => check === id);
        if (!found) throw new Error(`check ${id} was not judged`);
        const explained = explainCheck(wording, language, found, formulasOf(assignment, functionOf(id)));
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

/** Beside the reference a teacher's machine asks it live; a student's asks the recording. */
async function expectedAnswers(assignment: Assignment, course: string): Promise<Subject> {
  if (!existsSync(join(course, "reference"))) return recorded(loadExpected(assignment.folder));
  return reference((await loadReference(assignment.id, course)).functions);
}

function readSnapshot(assignment: Assignment): Snapshot {
  const files = assignment.manifest.submit.map((path) => readSubmitted(assignment.folder, path));
  return snapshotOf(assignment, files);
}

/** Bulk grading refuses a file that is not UTF-8; here it must not pass with its bad bytes replaced. */
function readSubmitted(folder: string, path: string): SourceFile {
  if (!existsSync(join(folder, path))) return { path, text: "", problem: `${path} is missing` };
  try {
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(join(folder, path))) };
  } catch {
    return { path, text: "", problem: `${path} is not UTF-8; save it as UTF-8 in your editor` };
  }
}
