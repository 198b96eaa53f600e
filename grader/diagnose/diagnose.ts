// Says why functions are wrong: known mistakes first, then what follows from another function, then patterns. Pure.
import type { Outcome } from "../model/call.ts";
import { encode } from "../model/codec.ts";
import { submissionCalls, type Answers, type PlannedCall, type PlannedCase } from "../model/case-plan.ts";
import type { AskedMistake, Diagnosis, Pattern, Reason } from "../model/diagnosis.ts";
import { functionOf } from "../model/function-of.ts";
import type { Value } from "../model/value.ts";
import type { JudgedCheck } from "../model/verdict.ts";
import type { AnsweredCall } from "./answered-call.ts";
import { canonicalFormOf, mistakeIn, type CanonicalForm } from "./canonical-form.ts";
import { clusterOf } from "./cluster-of.ts";
import { findPattern } from "./find-pattern.ts";
import type { Library } from "./library.ts";
import { isSameOutcome } from "./same-outcome.ts";

/** A submission with its verdicts and the answers they rest on. */
export interface Examined {
  readonly plan: readonly PlannedCase[];
  readonly judged: readonly JudgedCheck[];
  readonly submission: Answers;
  readonly reference: Answers;
}

/**
 * One diagnosis for every function that is wrong and answers; in the order of the functions.
 * A function that passes, or of which a call never came to an end, gets none: its verdicts say all there is to say.
 */
export function diagnose(library: Library, examined: Examined): readonly Diagnosis[] {
  const diagnoses: Diagnosis[] = [];
  const wrong = library.functions.filter((name) => isWrong(name, examined.judged));
  const calls = wrong.length === 0 ? [] : submissionCalls(examined.plan);
  for (const name of wrong) {
    const form = canonicalFormOf(name, examined.plan);
    const asked = answersOfFunction(name, calls, examined, form);
    const mistakes = library.mistakes.map((one) => mistakeIn(form, one));
    const reason = asked && reasonFor(name, asked, { ...library, mistakes }, examined, diagnoses);
    if (reason) diagnoses.push({ function: name, ...reason });
  }
  return diagnoses;
}

const isWrong = (name: string, judged: readonly JudgedCheck[]): boolean =>
  judged.some(
    ({ check, verdict }) =>
      functionOf(check) === name &&
      (verdict.kind === "failed" || (verdict.kind === "errored" && verdict.outcome.kind === "threw")),
  );

/**
 * A call that was asked of the student, and how it ended, in the canonical form of its function; `expected` where the
 * reference was asked it too.
 */
interface Asked {
  readonly planned: PlannedCall;
  readonly yours: Outcome;
  readonly expected: Outcome | undefined;
}

/** Undefined when some call did not end, or no value that was returned is wrong: then the verdicts say it all. */
function answersOfFunction(
  name: string,
  calls: readonly PlannedCall[],
  { submission, reference }: Examined,
  form: CanonicalForm,
): readonly Asked[] | undefined {
  const asked = calls
    .filter(({ call }) => call.name === name)
    .flatMap((planned) => {
      const [yours, expected] = [submission.get(planned.key), reference.get(planned.key)];
      if (yours === undefined) return [];
      return [
        { planned, yours: form(yours, planned.call), expected: expected && form(expected, planned.call) },
      ];
    });
  const ended = asked.every(({ yours }) => yours.kind === "returned" || yours.kind === "threw");
  const isWrongAnswer = ({ yours, expected }: Asked) =>
    yours.kind === "returned" && (expected === undefined || !isSameOutcome(yours, expected));
  return ended && asked.some(isWrongAnswer) ? asked : undefined;
}

function reasonFor(
  name: string,
  asked: readonly Asked[],
  { mistakes, dependenciesOf }: Library,
  { judged, plan }: Examined,
  before: readonly Diagnosis[],
): Reason {
  const wrong = before.map((one) => one.function);
  const needed = dependenciesOf(name);
  const right = needed.filter((other) => isRight(other, judged));

  const made = before.flatMap((one) => (one.kind === "mistake" ? one.mistakes : []));
  const cause = mistakes.find((one) => made.includes(one.id) && fits(one, asked));
  if (cause) return { kind: "follows", from: [cause.function], certainty: "exact", right };

  const own = mistakes.filter((one) => one.function === name);
  const found = firstThatFit(own, asked).map(({ id }) => id);
  const pattern = patternIn(asked, plan);
  if (found.length > 0) return { kind: "mistake", mistakes: found, ...(pattern && { pattern }) };

  // Where follow-through marks were tried and not given, the function has a mistake of its own.
  const tried = new Set(plan.flatMap(({ check }) => followed(check.id, name, check.followThrough?.base)));
  const from = needed.filter((other) => wrong.includes(other) && !tried.has(other));
  if (from.length > 0) return { kind: "follows", from, certainty: "likely", right };
  return pattern ? { kind: "pattern", pattern } : { kind: "unknown", cluster: clusterOf(name, plan, asked) };
}

const followed = (check: string, name: string, base: readonly string[] = []): readonly string[] =>
  functionOf(check) === name ? base : [];

/** Whether every check of a function passes. */
const isRight = (name: string, judged: readonly JudgedCheck[]): boolean =>
  judged.every(({ check, verdict }) => functionOf(check) !== name || verdict.kind === "passed");

/** Single mistakes before pairs, and those that agree in everything before those that agree wherever they make sense. */
function firstThatFit(own: readonly AskedMistake[], asked: readonly Asked[]): readonly AskedMistake[] {
  const singles = own.filter(({ id }) => !isPair(id));
  const pairs = own.filter(({ id }) => isPair(id));
  for (const [mistakes, fit] of [
    [singles, fits],
    [singles, fitsWhereItMakesSense],
    [pairs, fits],
  ] as const) {
    const found = mistakes.filter((one) => fit(one, asked));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether the student answers every call as this mistake does, and the mistake is seen in at least one of them. */
function fits(mistake: AskedMistake, asked: readonly Asked[]): boolean {
  let isSeen = false;
  for (const { planned, yours, expected } of asked) {
    const answer = mistake.answer(planned);
    if (answer === undefined) continue;
    if (!isSameOutcome(yours, answer)) return false;
    isSeen ||= expected !== undefined && !isSameOutcome(answer, expected);
  }
  return isSeen;
}

/** Calls that have to show the mistake when other calls are left out of the comparison. */
const fewestShowing = 2;

/**
 * As {@link fits}, but where the mistake leads out of a list (an error, NaN, undefined), how exactly is no matter: one
 * student reads past the end, another guards against it. There it is enough that the answer is wrong.
 */
function fitsWhereItMakesSense(mistake: AskedMistake, asked: readonly Asked[]): boolean {
  let showing = 0;
  for (const { planned, yours, expected } of asked) {
    const answer = mistake.answer(planned);
    if (answer === undefined || expected === undefined) continue;
    const isWrong = !isSameOutcome(yours, expected);
    // Where an error is the right answer, an error makes sense.
    const isTelling = makesSense(answer) || !makesSense(expected);
    if (isSameOutcome(yours, answer)) showing += isWrong && isTelling ? 1 : 0;
    else if (isTelling || !isWrong) return false;
  }
  return showing >= fewestShowing;
}

/** A RangeError makes sense too: it is how a function refuses its input on purpose, where a TypeError happens to it. */
const makesSense = (outcome: Outcome): boolean =>
  outcome.kind === "returned"
    ? !/NaN|undefined|hole/.test(encode(outcome.value))
    : outcome.kind === "threw" && outcome.name === "RangeError";

/** "sign-flipped+derivative-forgotten" stands for two mistakes at once; tried only where no single one fits. */
const isPair = (id: string): boolean => id.includes("+");

/**
 * The regularity in all answers. One with a number of its own is told only when the visible answers alone have it: they
 * were given before any hidden question was asked, so the number cannot be one that was seen in a hidden case.
 */
function patternIn(asked: readonly Asked[], plan: readonly PlannedCase[]): Pattern | undefined {
  const pattern = findPattern(asked.flatMap(answeredCall));
  const number = pattern && numberOf(pattern);
  if (number === undefined) return pattern;
  const visible = new Set(
    submissionCalls(plan.filter(({ seen }) => seen === "visible")).map(({ key }) => key),
  );
  const shown = findPattern(asked.filter(({ planned }) => visible.has(planned.key)).flatMap(answeredCall));
  return shown && shown.key === pattern?.key && numberOf(shown) === number ? pattern : undefined;
}

const numberOf = ({ params }: Pattern): Value => params["factor"] ?? params["offset"];

const answeredCall = ({ planned, yours, expected }: Asked): readonly AnsweredCall[] =>
  yours.kind === "returned" && expected?.kind === "returned"
    ? [{ call: planned.call, yours: yours.value, expected: expected.value }]
    : [];
