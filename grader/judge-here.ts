// Judges and explains the student's own files in this process: what all commands of a student share.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { diagnose } from "./diagnose/diagnose.ts";
import { libraryOf } from "./diagnose/library.ts";
import { evaluate } from "./judge/evaluate.ts";
import { loadExpected } from "./load/expected.ts";
import { loadMistakes } from "./load/mistakes.ts";
import { loadReference } from "./load/reference.ts";
import type { Assignment } from "./model/assignment.ts";
import type { Subject } from "./model/call.ts";
import { planCases } from "./model/case-plan.ts";
import type { AskedMistake, Diagnosis } from "./model/diagnosis.ts";
import { snapshotOf, type SourceFile } from "./model/snapshot.ts";
import type { JudgedCheck } from "./model/verdict.ts";
import { inProcess } from "./subjects/in-process.ts";
import { mistaken } from "./subjects/mistaken.ts";
import { recorded } from "./subjects/recorded.ts";
import { reference } from "./subjects/reference.ts";

/** The visible checks of the files in an assignment's own folder. */
export interface JudgedHere {
  readonly judged: readonly JudgedCheck[];
  readonly diagnoses: readonly Diagnosis[];
  /** The files that were judged, with paths relative to the assignment's folder. */
  readonly files: readonly SourceFile[];
}

/** @throws Fault when neither the reference nor its recording can be read. */
export async function judgeHere(assignment: Assignment): Promise<JudgedHere> {
  const { folder, manifest } = assignment;
  const plan = planCases(assignment.checks, assignment.cases, "visible");
  const { subject, mistakes } = await known(assignment);
  const files = manifest.submit.map((path) => readSubmitted(folder, path));
  const evaluation = await evaluate(plan, inProcess(snapshotOf(assignment, files)), subject);
  const library = libraryOf(manifest.functions, mistakes, plan, evaluation.reference);
  return { judged: evaluation.judged, diagnoses: diagnose(library, evaluation), files };
}

/** Beside the reference a teacher's machine asks it and the known mistakes live; a student's asks the recording. */
async function known({
  id,
  folder,
}: Assignment): Promise<{ readonly subject: Subject; readonly mistakes: readonly AskedMistake[] }> {
  const course = dirname(dirname(folder));
  if (!existsSync(join(course, "reference"))) {
    const { answers, mistakes } = loadExpected(folder);
    return { subject: recorded(answers), mistakes };
  }
  const { functions } = await loadReference(id, course);
  return { subject: reference(functions), mistakes: (await loadMistakes(id, course)).map(mistaken) };
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
