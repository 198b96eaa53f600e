// What is the same for every submission of an assignment, worked out once: its plan, the reference's answers, budgets.
import { libraryOf, type Library } from "./diagnose/library.ts";
import { referenceFaults, type ReferenceFaults } from "./judge/reference-faults.ts";
import { loadAssignment } from "./load/assignment.ts";
import { loadMistakes } from "./load/mistakes.ts";
import { loadReference, type Reference } from "./load/reference.ts";
import type { Assignment } from "./model/assignment.ts";
import type { Observation, Subject } from "./model/call.ts";
import {
  answersOf,
  ask,
  planCases,
  referenceCalls,
  type Answers,
  type PlannedCase,
} from "./model/case-plan.ts";
import { mistaken } from "./subjects/mistaken.ts";
import { reference } from "./subjects/reference.ts";

/** A plan with the reference's answers to it: everything a submission is judged by. */
export interface Paper {
  readonly plan: readonly PlannedCase[];
  readonly answers: Answers;
  readonly faults: ReferenceFaults;
}

/** Its paper holds the visible cases alone. */
export interface Prepared extends Paper {
  readonly assignment: Assignment;
  readonly hidden: Reference["hidden"];
  readonly reference: Subject;
  /** What is known of the ways to get it wrong. */
  readonly library: Library;
  /** Time that all calls of one function may take, in milliseconds of CPU. */
  readonly budgetMs: number;
}

/** An honest submission runs cold and may be written clumsily; fifty times the reference leaves room for both. */
const timesReference = 50;
const defaultMinimumMs = 40;

/** Loads an assignment with its reference and answers the visible questions. @throws Fault when either is broken. */
export async function prepare(id: string, course?: string): Promise<Prepared> {
  const assignment = await loadAssignment(id, course);
  const { functions, hidden } = await loadReference(id, course);
  const subject = reference(functions);
  const plan = planCases(assignment.checks, assignment.cases, "visible");
  const calls = referenceCalls(plan);
  const once = () => subject.answer(calls.map(({ call }) => call));
  const answers = answersOf(calls, await once());
  // Asked again, warm: the first time measures how long Node takes to compile the reference, and any one time may
  // have been disturbed.
  const warm = [await once(), await once(), await once()];
  const mistakes = (await loadMistakes(id, course)).map(mistaken);
  const library = libraryOf(assignment.manifest.functions, mistakes, plan, answers);
  const minimumMs = assignment.manifest.limits?.minimumMs ?? defaultMinimumMs;
  const budgetMs = Math.max(
    minimumMs,
    timesReference * Math.min(...warm.map((one) => longestFunctionMs(one, assignment.manifest.functions))),
  );
  const faults = referenceFaults(plan, answers);
  return { assignment, hidden, reference: subject, plan, answers, faults, library, budgetMs };
}

/** The questions for one student, visible ones first, with the reference's answers. */
export async function paperFor(prepared: Prepared, seed: number): Promise<Paper> {
  const plan = planCases(prepared.assignment.checks, prepared.hidden(seed), "hidden");
  const answers = await ask(prepared.reference, referenceCalls(plan));
  return {
    plan: [...prepared.plan, ...plan],
    answers: new Map([...prepared.answers, ...answers]),
    faults: new Map([...prepared.faults, ...referenceFaults(plan, answers)]),
  };
}

/** Of the graded functions; what an oracle takes is nobody's measure. */
function longestFunctionMs(observations: readonly Observation[], functions: readonly string[]): number {
  const totals = new Map<string, number>();
  for (const { call, ms } of observations)
    if (functions.includes(call.name)) totals.set(call.name, (totals.get(call.name) ?? 0) + ms);
  return Math.max(0, ...totals.values());
}
