// What becomes of one submission: answered in one go, or function by function once it has killed a worker.
import { limitHit, type Ended } from "../loader/questions.ts";
import type { Observation } from "../model/call.ts";
import type { PlannedCall } from "../model/case-plan.ts";
import type { Job } from "./job.ts";
import { SandboxFailure } from "./sandbox-failure.ts";
import type { Allowance } from "./watch.ts";
import type { Ending } from "./worker-process.ts";

/** Asks one of the pool's workers. Rejects when there can be none. */
export type AskWorker = (job: Job, allowance: Allowance) => Promise<Ending>;

/** CPU time beside the budgets: reading the files, starting with cold code. */
const graceMs = 500;
/** Budgets a job may use up, two for each hung function, before its worker is killed and its functions asked one by one. */
const budgets = 16;
/** On the wall everything may take this many times as long: the machine may be busy. */
const wallFactor = 10;
/** What a worker itself holds, and how far V8 overshoots before it stops by itself. */
const workerMb = 240;

/**
 * One observation a call, in their order.
 * @throws SandboxFailure when the sandbox failed twice without a limit being hit.
 */
export async function runJob(job: Job, askWorker: AskWorker): Promise<readonly Observation[]> {
  const attempt = (calls: readonly PlannedCall[], hiddenFrom = calls.length) =>
    untilDecided(() => askWorker({ ...job, calls, hiddenFrom }, allowanceOf(job)));
  const stopped = (calls: readonly PlannedCall[], limit: Exclude<Ended, "whole">): readonly Observation[] => {
    const outcome = limitHit(limit, { limitMs: job.budgetMs, limitMb: job.memoryMb });
    return calls.map(({ call }) => ({ call, outcome, ms: 0 }));
  };

  const whole = await attempt(job.calls, job.hiddenFrom);
  if (whole.kind === "answered") return whole.observations;
  const names = new Set(job.calls.map(({ call }) => call.name));
  // Which function was it? With only one there is no doubt; and it may be the files themselves.
  const loading = names.size === 1 ? whole : await attempt([]);
  if (loading.kind === "killed") return stopped(job.calls, loading.limit);
  const byFunction = new Map<string, Observation[]>();
  for (const name of names) {
    const calls = job.calls.filter(({ call }) => call.name === name);
    const ending = await attempt(calls);
    const observations = ending.kind === "answered" ? ending.observations : stopped(calls, ending.limit);
    byFunction.set(name, [...observations]);
  }
  return job.calls.map(({ call }) => byFunction.get(call.name)!.shift()!);
}

type Decided = Exclude<Ending, { readonly kind: "crashed" }>;

/** A crash may be the machine's fault: it is tried once more. */
async function untilDecided(ask: () => Promise<Ending>): Promise<Decided> {
  const first = await ask();
  const ending = first.kind === "crashed" ? await ask() : first;
  if (ending.kind === "crashed") throw new SandboxFailure(`the sandbox failed twice: ${ending.reason}`);
  return ending;
}

function allowanceOf({ budgetMs, memoryMb }: Job): Allowance {
  const cpuMs = graceMs + budgets * budgetMs;
  return { cpuMs, wallMs: wallFactor * cpuMs, residentMb: workerMb + memoryMb };
}
