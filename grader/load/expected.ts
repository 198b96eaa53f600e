// Reads and writes expected.json: the reference's answers to the visible calls, for machines without the reference.
import { join } from "node:path";
import type { Observation, Outcome } from "../model/call.ts";
import { callKey } from "../model/call-text.ts";
import type { Answers } from "../model/case-plan.ts";
import { fromJson, toJson, type Json } from "../model/codec.ts";
import { readJson } from "./validate.ts";

interface RecordedAnswer {
  readonly name: string;
  readonly args: readonly Json[];
  readonly value?: Json;
  readonly threw?: string;
}

/** The recorded answers of an assignment's folder. @throws Fault when the file is missing or malformed. */
export function loadExpected(folder: string): Answers {
  const { answers } = readJson<{ answers: readonly RecordedAnswer[] }>(
    join(folder, "expected.json"),
    "expected",
    "stale-recording",
  );
  return new Map(answers.map((answer) => [callKey(callOf(answer)), outcomeOf(answer)]));
}

const callOf = ({ name, args }: RecordedAnswer) => ({ name, args: args.map((arg) => fromJson(arg)) });

function outcomeOf(answer: RecordedAnswer): Outcome {
  if (answer.threw !== undefined) return { kind: "threw", name: answer.threw, message: "" };
  return { kind: "returned", value: fromJson(answer.value ?? null), args: callOf(answer).args };
}

/** The text of expected.json for these observations, one answer a line. Only returned and thrown answers are kept. */
export function expectedText(observations: readonly Observation[]): string {
  const lines = observations.flatMap(({ call, outcome }) => {
    const asked = { name: call.name, args: call.args.map(toJson) };
    if (outcome.kind === "returned") return [JSON.stringify({ ...asked, value: toJson(outcome.value) })];
    return outcome.kind === "threw" ? [JSON.stringify({ ...asked, threw: outcome.name })] : [];
  });
  return `{ "answers": [\n${lines.join(",\n")}\n] }\n`;
}
