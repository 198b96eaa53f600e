// The parent's side of one worker: asks it one job at a time and kills it when it must.
import { randomUUID } from "node:crypto";
import { toObservations, toQuestions, type Ended, type Question } from "../loader/questions.ts";
import type { Observation } from "../model/call.ts";
import { openChannel, type ChannelEvent } from "./channel.ts";
import type { Job } from "./job.ts";
import { readWorkerMessage, toLine } from "./protocol.ts";
import { SandboxFailure } from "./sandbox-failure.ts";
import type { Wall } from "./wall.ts";
import { watch, type Allowance, type Excess } from "./watch.ts";

/** How a job ended. */
export type Ending =
  /** `memoryRanOut`: on the way, in an isolate: V8 may be left short. */
  | {
      readonly kind: "answered";
      readonly observations: readonly Observation[];
      readonly memoryRanOut: boolean;
    }
  /** Over the parent's limits, or V8 gave up for want of memory. */
  | { readonly kind: "killed"; readonly limit: Exclude<Ended, "whole"> }
  /** It died, broke the protocol, or says that it failed. */
  | { readonly kind: "crashed"; readonly reason: string };

export interface WorkerProcess {
  /** One job at a time. Never rejects. Only after an answer without a limit hit may the worker be asked again. */
  ask(job: Job, allowance: Allowance): Promise<Ending>;
  kill(): void;
  /** Resolves when the process has ended. */
  readonly gone: Promise<void>;
  /** Jobs asked so far. */
  served(): number;
}

interface ExcessEvent {
  readonly kind: "excess";
  readonly excess: Excess;
}

/** A hundred times what a start takes. */
const startLimitMs = 20_000;
/** How V8 and isolated-vm say that memory ran out. */
const memoryRanOut = /is_heap_oom|out of memory|invalid size error|Allocation failed/i;

/** @throws SandboxFailure when the worker ends before it is ready. */
export async function startWorker(wall: Wall): Promise<WorkerProcess> {
  const channel = openChannel<ExcessEvent>(wall);
  const { gone, kill } = channel;
  const patience = setTimeout(kill, startLimitMs);
  const first = await channel.next();
  clearTimeout(patience);
  if (first.kind !== "line" || readWorkerMessage(first.line)?.kind !== "ready") {
    kill();
    throw new SandboxFailure(
      `a worker cannot start: ${first.kind === "gone" ? reasonOf(first) : "it says no word"}`,
    );
  }
  let served = 0;
  return {
    gone,
    kill,
    served: () => served,
    async ask(job, allowance) {
      if (channel.hasNews()) return crashed("the worker spoke unasked or ended");
      served++;
      const id = randomUUID();
      const { calls: _calls, hiddenFrom: _hiddenFrom, ...rest } = job;
      const questions = toQuestions(job);
      channel.send(toLine({ id, questions, ...rest }));
      const stopWatch = watch(channel.pid!, allowance, (excess) => channel.push({ kind: "excess", excess }));
      const event = await channel.next();
      stopWatch();
      return event.kind === "line" ? readAnswer(event.line, id, job, questions) : endingOf(event);
    },
  };
}

function readAnswer(line: string, id: string, job: Job, questions: readonly Question[]): Ending {
  const message = readWorkerMessage(line);
  if (message === undefined || message.kind === "ready" || message.id !== id) {
    return crashed("the worker broke the protocol");
  }
  if (message.kind === "failed") return crashed(`the loader failed: ${message.message}`);
  try {
    const limits = { limitMs: job.budgetMs, limitMb: job.memoryMb };
    const observations = toObservations(job, questions, message.replies, limits);
    return { kind: "answered", observations, memoryRanOut: message.memoryRanOut };
  } catch (error) {
    return crashed(String(error));
  }
}

function endingOf(event: Exclude<ChannelEvent, { kind: "line" }> | ExcessEvent): Ending {
  switch (event.kind) {
    case "flood":
      return crashed("the worker wrote too much");
    case "gone":
      return memoryRanOut.test(event.said)
        ? { kind: "killed", limit: "out-of-memory" }
        : crashed(reasonOf(event));
    case "excess":
      if (event.excess === "stuck") return crashed("the worker neither answered nor used its time");
      return { kind: "killed", limit: event.excess === "memory" ? "out-of-memory" : "timed-out" };
  }
}

const crashed = (reason: string): Ending => ({ kind: "crashed", reason });

const reasonOf = ({ how, said }: Extract<ChannelEvent, { kind: "gone" }>): string =>
  `the worker ended (${how}) ${lastError(said)}`.trim();

/** The line of an error's text that says what is wrong. */
const lastError = (text: string): string =>
  /^(?:\w*Error|bwrap|setpriv|prlimit)\b.*: .*$/m.exec(text)?.[0] ?? text.trim().split("\n").at(-1) ?? "";
