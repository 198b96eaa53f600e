// A student's module on the student's own machine: same loader, same outcomes as in bulk, no native module.
import { inspect } from "node:util";
import { setFlagsFromString } from "node:v8";
import { constants, createContext, Script } from "node:vm";
import { interview } from "../loader/interview.ts";
import { prelude } from "../loader/prelude.ts";
import { toObservations, toQuestions } from "../loader/questions.ts";
import type { Room } from "../loader/room.ts";
import { stoppableLoops } from "../loader/stoppable-loops.ts";
import { createTransform, type Transformed } from "../loader/transform.ts";
import type { Subject } from "../model/call.ts";
import { planCall } from "../model/case-plan.ts";
import { fromJson, type Json } from "../model/codec.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { isNumberArray, isOpaque, opaqueType, type Value } from "../model/value.ts";
import { withoutRejections } from "./without-rejections.ts";

export interface InProcessOptions {
  /** Of the submission's Math.random. */
  readonly seed?: number;
  /** Wall-clock time for the module bodies, and again for all calls of a function in one question, in milliseconds. */
  readonly limitMs?: number;
  /** Receives what the submission prints; the host's console when left out. */
  readonly print?: (method: string, values: readonly unknown[]) => void;
}

/** Generous: a laptop on battery runs an honest assignment in a few milliseconds; what hangs is waited for twice. */
const defaultLimitMs = 1000;

/**
 * The submission, run in this process in a context of its own. The files are evaluated at the first question.
 * No sandbox: an endless loop ends as `timed-out`, but memory is not limited and malice not contained.
 */
export function inProcess(snapshot: Snapshot, options: InProcessOptions = {}): Subject {
  const { seed = 1, limitMs = defaultLimitMs, print = printToConsole } = options;
  let asking: ReturnType<typeof interview> | undefined;
  return {
    async answer(asked) {
      asking ??= interview(() => openContext(print), transformWithin(limitMs, snapshot), seed, limitMs);
      const calls = asked.map((call) => planCall(call));
      const questions = toQuestions({ calls });
      const { ask } = asking;
      const replies = await withoutRejections(() => questions.map(ask));
      return toObservations({ calls }, questions, replies, { limitMs, limitMb: Infinity });
    },
  };
}

setFlagsFromString(stoppableLoops);

const preludeScript = new Script(prelude, { filename: "kadai-prelude" });
const nothing = new Script("");

function openContext(print: NonNullable<InProcessOptions["print"]>): Room {
  const context = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: "afterEvaluate" });
  const printText = (method: string, text: string) =>
    print(
      method,
      (JSON.parse(text) as readonly Json[]).map((json) => legible(fromJson(json))),
    );
  const entry = preludeScript.runInContext(context)(printText) as (request: string) => string;
  return {
    ask(request, limitMs) {
      const begun = performance.now();
      const text = within(limitMs, () => {
        const reply = entry(request);
        // The context has microtasks of its own, which run at the end of a script in it.
        nothing.runInContext(context);
        return reply;
      });
      const usedMs = performance.now() - begun;
      return text === undefined ? { kind: "timed-out", usedMs } : { kind: "answered", text, usedMs };
    },
    close() {},
  };
}

// node:vm's time limit holds for everything a script calls. So one script in a context of ours puts any function
// under the clock, and nothing of it is visible in the submission's context.
const clock = createContext({ run: undefined as (() => unknown) | undefined });
const callRun = new Script("run()");

/** What `run` returns, or undefined when it does not end within the limit. */
function within<T>(limitMs: number, run: () => T): T | undefined {
  clock["run"] = run;
  try {
    return callRun.runInContext(clock, { timeout: limitMs }) as T;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return undefined;
    throw error;
  }
}

function transformWithin(limitMs: number, snapshot: Snapshot): Transformed {
  const transform = createTransform();
  const tooSlow = ({ path }: { readonly path: string }) => {
    const failure = { message: "the file takes too long to read", line: null, file: path };
    return { path, code: null, failure };
  };
  return (
    within(limitMs, () => transform(snapshot)) ?? {
      submittedCount: snapshot.submitted.length,
      files: snapshot.submitted.map(tooSlow),
    }
  );
}

function printToConsole(method: string, values: readonly unknown[]): void {
  const write = console[method as "log"] ?? console.log;
  write.apply(console, [...values]);
}

/** A value as a person wants to see it printed: what could not be carried shows the name of its type. */
function legible(value: Value): unknown {
  if (typeof value !== "object" || value === null || isNumberArray(value)) return value;
  if (isOpaque(value)) return { [inspect.custom]: () => `[${value[opaqueType]}]` };
  if (Array.isArray(value)) return value.map(legible);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, legible(item as Value)]));
}
