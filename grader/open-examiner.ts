// Starts the thread of one examiner and keeps account of what it has in hand.
import { once } from "node:events";
import type { Examination, Examined, ExaminerPost, FromExaminer, ToExaminer } from "./examination.ts";
import { Fault } from "./model/fault.ts";
import { startThread } from "./start-thread.ts";

export interface Examiner {
  /** Rejects when the thread dies before it has answered, and with a Fault for what concerns the whole class. */
  examine(examination: Examination): Promise<Examined>;
  isAlive(): boolean;
  /** Resolves when it has left its sandbox. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(examined: Examined): void;
  reject(error: unknown): void;
}

/** A paper lives for one submission and weighs megabytes: with room for several, a tenth less CPU goes to collecting. */
const youngGenerationMb = 64;

const program = new URL("./examiner.ts", import.meta.url);

/** Resolves when the examiner is ready. @throws Fault when the reference is broken or no worker can be started. */
export async function openExaminer(post: ExaminerPost): Promise<Examiner> {
  const thread = startThread(program, post, { maxYoungGenerationSizeMb: youngGenerationMb });
  const send = (message: ToExaminer) => thread.postMessage(message);
  const waiting = new Map<number, Waiting>();
  const ready = Promise.withResolvers<void>();
  let lastNumber = 0;
  let isAlive = true;

  const fail = (error: unknown): void => {
    ready.reject(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on("message", (message: FromExaminer) => {
    switch (message.kind) {
      case "ready":
        return ready.resolve();
      case "examined":
        waiting.get(message.number)?.resolve(message.examined);
        waiting.delete(message.number);
        return;
      case "fault":
        return fail(new Fault(message.code, message.sentence));
    }
  });
  const die = (error: unknown): void => {
    isAlive = false;
    fail(error);
  };
  thread.on("error", die);
  thread.on("exit", () => die(new Error("an examiner ended before it had answered")));

  await ready.promise;
  return {
    isAlive: () => isAlive,
    examine: (examination) =>
      new Promise((resolve, reject) => {
        const number = ++lastNumber;
        waiting.set(number, { resolve, reject });
        send({ kind: "examine", number, examination });
      }),
    async close() {
      if (!isAlive) return;
      const gone = once(thread, "exit");
      send({ kind: "leave" });
      await gone;
    },
  };
}
