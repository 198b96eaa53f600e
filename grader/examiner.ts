// What runs in an examiner's thread: makes papers, asks a sandboxed worker of its own, judges, and answers with entries.
import { parentPort, workerData } from "node:worker_threads";
import { withoutJit } from "./budget-without-jit.ts";
import type { ExaminerPost, FromExaminer, ToExaminer } from "./examination.ts";
import { examine } from "./examine.ts";
import { Fault } from "./model/fault.ts";
import { prepare } from "./prepare.ts";
import { openPoolBehind, type Pool } from "./sandbox/pool.ts";

const { assignment, course, wall, isolation, interpretedMs } = workerData as ExaminerPost;
const say = (message: FromExaminer) => parentPort!.postMessage(message);

/** The class of an error does not survive the way to another thread. Anything but a Fault is a bug: the thread ends. */
function complain(error: unknown): void {
  if (!(error instanceof Fault)) throw error;
  say({ kind: "fault", code: error.code, sentence: error.message });
}

/** A worker that nobody asks would keep this thread from ending. */
async function bothOrNeither<T>(opening: Promise<Pool>, other: Promise<T>): Promise<readonly [Pool, T]> {
  const [pool, result] = await Promise.allSettled([opening, other]);
  if (pool.status === "fulfilled" && result.status === "fulfilled") return [pool.value, result.value];
  if (pool.status === "fulfilled") await pool.value.close();
  throw result.status === "rejected" ? result.reason : (pool as PromiseRejectedResult).reason;
}

async function serve(): Promise<void> {
  // The worker starts on another core meanwhile.
  const [pool, compiled] = await bothOrNeither(
    openPoolBehind(wall, { jobs: 1, isolation }),
    prepare(assignment, course),
  );
  const prepared = interpretedMs === undefined ? compiled : withoutJit(compiled, interpretedMs);
  const answer = async ({ number, examination }: Extract<ToExaminer, { kind: "examine" }>) => {
    say({ kind: "examined", number, examined: await examine(prepared, pool, examination) });
  };
  parentPort!.on("message", (message: ToExaminer) => {
    if (message.kind === "examine") answer(message).catch(complain);
    else void pool.close().then(() => parentPort!.close());
  });
  say({ kind: "ready" });
}

await serve().catch(complain);
