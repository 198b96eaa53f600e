// Reads and writes expected.json: answers to the visible calls, for machines without the reference.
import { join } from "node:path";
import type { Call, Observation, Outcome } from "../model/call.ts";
import { callKey } from "../model/call-text.ts";
import { planCall } from "../model/case-plan.ts";
import type { Answers } from "../model/case-plan.ts";
import { fromJson, toJson, type Json } from "../model/codec.ts";
import { Fault } from "../model/fault.ts";
import type { AskedMistake } from "../model/diagnosis.ts";
import { exactText } from "../model/untrusted.ts";
import type { Value } from "../model/value.ts";
import { readJson } from "./validate.ts";

/** What a machine without the reference knows. */
export interface Expected {
  /** The reference's answers. */
  readonly answers: Answers;
  /** What students with known mistakes answer. */
  readonly mistakes: readonly AskedMistake[];
}

/** An answer as it is written: a value, or the name of an error. */
interface RecordedAnswer {
  readonly value?: Json;
  readonly threw?: string;
  /** The arguments after the call, where it changed them. */
  readonly args?: readonly Json[];
}

interface Recording {
  readonly answers: readonly (RecordedAnswer & { readonly name: string; readonly args: readonly Json[] })[];
  /** For each mistake the answers that differ from the right ones, by their place in `answers`. */
  readonly mistakes: readonly {
    readonly id: string;
    readonly function: string;
    readonly answers: Readonly<Record<string, RecordedAnswer>>;
  }[];
}

/**
 * The recording in an assignment's folder.
 * @throws Fault when the file is missing or malformed; in an answer of a mistake, which is read when it is asked for,
 * then.
 */
export function loadExpected(folder: string): Expected {
  const file = join(folder, "expected.json");
  const read = (json: Json): Value => readValue(json, file);
  const { answers, mistakes } = readJson<Recording>(file, "expected", "stale-recording");
  const calls = answers.map(({ name, args }): Call => ({ name, args: args.map(read) }));
  const places = new Map(calls.map((call, place) => [callKey(call), place]));
  const right = answers.map(({ value, threw }, place) =>
    outcomeOf(
      { ...(value !== undefined && { value }), ...(threw !== undefined && { threw }) },
      calls[place]!,
      read,
    ),
  );
  return {
    answers: new Map([...places].map(([key, place]) => [key, right[place]!])),
    mistakes: mistakes.map((mistake) => ({
      id: mistake.id,
      function: mistake.function,
      answer: ({ key }) => {
        const place = places.get(key);
        const wrong = place === undefined ? undefined : mistake.answers[place];
        return place === undefined || wrong === undefined
          ? right[place ?? -1]
          : outcomeOf(wrong, calls[place]!, read);
      },
    })),
  };
}

function readValue(json: Json, file: string): Value {
  try {
    return fromJson(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Fault("stale-recording", `${file} holds ${error.message}. Write it anew with "kadai record".`);
  }
}

function outcomeOf({ value, threw, args }: RecordedAnswer, call: Call, read: (json: Json) => Value): Outcome {
  if (threw !== undefined) return { kind: "threw", name: threw, message: "" };
  return {
    kind: "returned",
    value: read(value ?? null),
    args: args?.map(read) ?? call.args,
  };
}

/**
 * The text of expected.json, one answer and one mistake a line. Only returned and thrown answers are kept.
 * @param mistakes asked the same calls.
 * @param isSame whether two outcomes count as the same.
 */
export function expectedText(
  observations: readonly Observation[],
  mistakes: readonly AskedMistake[],
  isSame: (one: Outcome, other: Outcome) => boolean,
): string {
  const kept = observations.filter(({ outcome }) => recordedAnswer(outcome) !== undefined);
  const answers = kept.map(({ call: { name, args }, outcome }) =>
    JSON.stringify({ name, args: args.map(toJson), ...recordedAnswer(outcome) }),
  );
  const wrong = mistakes.map((mistake) => {
    const differing = kept.flatMap(({ call, outcome }, place) => {
      const answer = mistake.answer(planCall(call));
      // An oracle is no function of the student's: a mistake has no answer to it.
      return answer === undefined || recordedAnswer(answer) === undefined || isSame(answer, outcome)
        ? []
        : [[place, shortened({ ...recordedAnswer(answer), ...changedArgs(call, answer) })] as const];
    });
    return JSON.stringify({
      id: mistake.id,
      function: mistake.function,
      answers: Object.fromEntries(differing),
    });
  });
  return `{ "answers": [\n${answers.join(",\n")}\n], "mistakes": [\n${wrong.join(",\n")}\n] }\n`;
}

/** Wrong answers are compared to 1e-9: twelve digits are enough, and make the file half as long. */
const digits = 12;

const shortened = (answer: RecordedAnswer): RecordedAnswer =>
  JSON.parse(JSON.stringify(answer), (_, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(digits)) : value,
  ) as RecordedAnswer;

function recordedAnswer(outcome: Outcome): RecordedAnswer | undefined {
  if (outcome.kind === "returned") return { value: toJson(outcome.value) };
  return outcome.kind === "threw" ? { threw: exactText(outcome.name) } : undefined;
}

function changedArgs({ args }: Call, answer: Outcome): { readonly args?: readonly Json[] } {
  if (answer.kind !== "returned") return {};
  const written = (values: readonly Value[]) => values.map(toJson);
  return JSON.stringify(written(args)) === JSON.stringify(written(answer.args))
    ? {}
    : { args: written(answer.args) };
}
