// Turns calls into questions, one a function, and the replies to them into observations, believing nothing.
import type { Observation, Outcome } from "../model/call.ts";
import type { PlannedCall } from "../model/case-plan.ts";
import { isAnswer, MalformedReply, readOutcome, type Answer } from "../model/read-outcome.ts";

/** All calls of one function, as they cross into a room. */
export interface Question {
  readonly name: string;
  /** For each call its arguments, encoded as one array. */
  readonly args: readonly string[];
}

export type Ended = "whole" | "timed-out" | "out-of-memory";

/** The prelude's answers to the first calls of a question; how the others ended. */
export interface Reply {
  /** A JSON array, written in the submission's own context: anything may stand in it. */
  readonly text: string;
  readonly ended: Ended;
  /** What all calls of the function took together: of the CPU where the room can tell, else on the wall. */
  readonly usedMs: number;
}

/** What is asked of one submission. */
export interface Inquiry {
  readonly calls: readonly PlannedCall[];
  /**
   * Place of the first call on a hidden case, from 0. These calls are asked when all before them are answered, so that
   * no function can tell in a visible answer what another one saw in a hidden question. All calls count as visible when
   * it is left out.
   */
  readonly hiddenFrom?: number;
}

/** The questions, in the order in which the functions are first called; those with hidden cases after all others. */
export function toQuestions(inquiry: Inquiry): readonly Question[] {
  const questions = new Map<string, { readonly name: string; readonly args: string[] }>();
  inquiry.calls.forEach(({ call, args }, place) => {
    const key = questionKey(inquiry, place);
    const question = questions.get(key) ?? { name: call.name, args: [] };
    question.args.push(args);
    questions.set(key, question);
  });
  return [...questions.values()];
}

/** Equal for calls that stand in one question. */
const questionKey = ({ calls, hiddenFrom = calls.length }: Inquiry, place: number): string =>
  `${place < hiddenFrom ? "visible" : "hidden"} ${calls[place]?.call.name}`;

/** What a limit that was hit had been. */
export interface Limits {
  readonly limitMs: number;
  readonly limitMb: number;
}

/** The outcome of a call that a limit kept from being answered. */
export const limitHit = (limit: Exclude<Ended, "whole">, { limitMs, limitMb }: Limits): Outcome =>
  limit === "timed-out" ? { kind: limit, limitMs } : { kind: limit, limitMb };

/**
 * One observation a call, in the order of the calls.
 * @param replies one for each of {@link toQuestions}.
 * @throws MalformedReply when a reply is not what the prelude writes.
 */
export function toObservations(
  inquiry: Inquiry,
  questions: readonly Question[],
  replies: readonly Reply[],
  limits: Limits,
): readonly Observation[] {
  const read = questions.map(({ args }, i) => readReply(replies[i], args.length));
  const keys = inquiry.calls.map((_, place) => questionKey(inquiry, place));
  const waiting = new Map([...new Set(keys)].map((key, i) => [key, read[i]!]));
  return inquiry.calls.map(({ call }, place) => {
    const { answers, ended, ms } = waiting.get(keys[place]!)!;
    const answer = answers.shift();
    if (answer !== undefined) return { call, outcome: readOutcome(answer, call), ms, said: answer };
    if (ended === "whole") throw new MalformedReply("an answer is missing");
    return { call, outcome: limitHit(ended, limits), ms };
  });
}

/** @returns in `ms` the share of each call in the time they took together. */
function readReply(
  reply: Reply | undefined,
  askedCount: number,
): { readonly answers: Answer[]; readonly ended: Ended; readonly ms: number } {
  if (reply === undefined) throw new MalformedReply("a reply is missing");
  const answers = parse(reply.text);
  if (!Array.isArray(answers) || !answers.every(isAnswer)) throw new MalformedReply("no list of answers");
  if (answers.length > askedCount) throw new MalformedReply("more answers than calls");
  return { answers, ended: reply.ended, ms: reply.usedMs / askedCount };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedReply("no JSON");
  }
}
