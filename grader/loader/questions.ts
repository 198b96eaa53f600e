// Turns calls into questions, one a function, and the replies to them into observations, believing nothing.
import type { Call, Observation, Outcome } from "../model/call.ts";
import type { PlannedCall } from "../model/case-plan.ts";
import { fromJson, type Json } from "../model/codec.ts";
import type { Value } from "../model/value.ts";

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
    if (answer !== undefined) return { call, outcome: readOutcome(answer, call), ms };
    if (ended === "whole") throw new MalformedReply("an answer is missing");
    return { call, outcome: limitHit(ended, limits), ms };
  });
}

/** What came out of a room is not what the prelude writes. */
class MalformedReply extends Error {
  constructor(what: string) {
    super(`a malformed reply came out of the sandbox: ${what}`);
    this.name = "MalformedReply";
  }
}

type Fields = Readonly<Record<string, Json | undefined>>;

/** @returns in `ms` the share of each call in the time they took together. */
function readReply(
  reply: Reply | undefined,
  askedCount: number,
): { readonly answers: Fields[]; readonly ended: Ended; readonly ms: number } {
  if (reply === undefined) throw new MalformedReply("a reply is missing");
  const answers = parse(reply.text);
  if (!Array.isArray(answers) || !answers.every(isFields)) throw new MalformedReply("no list of answers");
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

const isFields = (json: unknown): json is Fields =>
  typeof json === "object" && json !== null && !Array.isArray(json);

function readOutcome(answer: Fields, call: Call): Outcome {
  switch (answer["kind"]) {
    case "returned":
      return { kind: "returned", value: readValue(answer["value"]), args: readArgs(answer["args"], call) };
    case "threw":
      return { kind: "threw", name: readText(answer["name"]), ...readMessage(answer) };
    case "unloadable":
      return { kind: "unloadable", ...readMessage(answer) };
    case "missing":
    case "not-implemented":
      return { kind: answer["kind"] };
    default:
      throw new MalformedReply("an unknown kind of answer");
  }
}

function readArgs(args: Json | undefined, call: Call): readonly Value[] {
  if (args === null) return call.args;
  if (!Array.isArray(args) || args.length !== call.args.length) throw new MalformedReply("arguments");
  return args.map(readValue);
}

function readValue(json: Json | undefined): Value {
  if (json === undefined) throw new MalformedReply("no value");
  try {
    return fromJson(json);
  } catch {
    throw new MalformedReply("a value");
  }
}

/** Characters kept of a text of the student's; the prelude keeps the same. */
const maxText = 500;

function readText(text: Json | undefined): string {
  if (typeof text !== "string" || text.length > maxText) throw new MalformedReply("a text");
  return text;
}

function readMessage({ message, file, line }: Fields) {
  const isLine = line === undefined || (Number.isSafeInteger(line) && (line as number) > 0);
  if (!isLine) throw new MalformedReply("a line");
  return {
    message: readText(message),
    ...(file !== undefined && { file: readText(file) }),
    ...(line !== undefined && { line: line as number }),
  };
}
