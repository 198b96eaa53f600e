// The messages that cross between the grader and a worker: one JSON object a line, checked strictly on the way out.
import type { Ended, Question, Reply } from "../loader/questions.ts";
import type { Snapshot } from "../model/snapshot.ts";

/** What a worker is asked to do: load a submission in a fresh isolate and answer questions with it. */
export interface JobMessage {
  /** The answer carries it back. Not to be guessed, so that no submission can answer for the next one. */
  readonly id: string;
  readonly snapshot: Snapshot;
  /** None: only load it. */
  readonly questions: readonly Question[];
  readonly seed: number;
  /** CPU time for loading, and again for all calls of each function. */
  readonly budgetMs: number;
  readonly memoryMb: number;
}

export type WorkerMessage =
  /** The runtime is loaded; jobs are welcome. */
  | { readonly kind: "ready" }
  /** One reply a question. `memoryRanOut`: in an isolate, on the way, so this worker is to be replaced. */
  | {
      readonly kind: "answered";
      readonly id: string;
      readonly replies: readonly Reply[];
      readonly memoryRanOut: boolean;
    }
  /** The loader itself failed: our fault, or a submission that found a hole in it. */
  | { readonly kind: "failed"; readonly id: string; readonly message: string };

export const toLine = (message: JobMessage | WorkerMessage): string => `${JSON.stringify(message)}\n`;

/** Reads a line from a worker; undefined when it is not one of its messages, to the letter. */
export function readWorkerMessage(line: string): WorkerMessage | undefined {
  const json = parse(line);
  if (!isObject(json)) return undefined;
  const { kind, id, replies, memoryRanOut, message } = json;
  if (kind === "ready") return { kind };
  if (typeof id !== "string") return undefined;
  if (kind === "failed" && typeof message === "string") return { kind, id, message };
  if (kind !== "answered" || typeof memoryRanOut !== "boolean") return undefined;
  if (!Array.isArray(replies) || !replies.every(isReply)) return undefined;
  return { kind, id, replies, memoryRanOut };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null && !Array.isArray(json);

const endings: readonly Ended[] = ["whole", "timed-out", "out-of-memory"];

const isReply = (json: unknown): json is Reply =>
  isObject(json) &&
  typeof json["text"] === "string" &&
  endings.includes(json["ended"] as Ended) &&
  Number.isFinite(json["usedMs"]) &&
  (json["usedMs"] as number) >= 0;
