// Reads the answer to a call as the prelude wrote it in a room: on its way to a verdict, and again from the record.
import type { Call, Outcome } from "./call.ts";
import { fromJson, type Json } from "./codec.ts";
import type { Value } from "./value.ts";

/** One answer as it came out of a room: an object of JSON, in which anything may stand. */
export type Answer = Readonly<Record<string, Json | undefined>>;

export const isAnswer = (json: unknown): json is Answer =>
  typeof json === "object" && json !== null && !Array.isArray(json);

/** What came out of a room is not what the prelude writes. */
export class MalformedReply extends Error {
  constructor(what: string) {
    super(`a malformed reply came out of the sandbox: ${what}`);
    this.name = "MalformedReply";
  }
}

/**
 * The outcome of a call, believing nothing.
 * @throws MalformedReply when the answer is not what the prelude writes.
 */
export function readOutcome(answer: Answer, call: Call): Outcome {
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

function readMessage({ message, file, line }: Answer) {
  const isLine = line === undefined || (Number.isSafeInteger(line) && (line as number) > 0);
  if (!isLine) throw new MalformedReply("a line");
  return {
    message: readText(message),
    ...(file !== undefined && { file: readText(file) }),
    ...(line !== undefined && { line: line as number }),
  };
}
