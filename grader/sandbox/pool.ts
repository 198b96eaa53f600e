// Workers behind the wall, started ahead of need and replaced when they were killed or ran out of memory: the door to the sandbox.
import type { Observation } from "../model/call.ts";
import { Fault } from "../model/fault.ts";
import type { Job } from "./job.ts";
import { runJob } from "./run-job.ts";
import { createRuntime, type Runtime } from "./runtime.ts";
import { SandboxFailure } from "./sandbox-failure.ts";
import { hireStaff } from "./staff.ts";
import { chooseWall, type Level, type Wall } from "./wall.ts";

export type { Job, Level };

export interface Pool {
  /** The wall around each worker; it belongs in every report. */
  readonly level: Level;
  /**
   * What a submission answers, one observation a call, in their order.
   * @throws SandboxFailure when the sandbox itself failed; never for what a student's code does.
   */
  run(job: Job): Promise<readonly Observation[]>;
  /** Ends every worker and removes what was written. Runs in hand are rejected. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** Submissions run at the same time, one worker each. */
  readonly jobs: number;
  /** The weakest wall that will do; any when left out. */
  readonly require?: Level;
  /** The strongest wall to put up; for a machine where the strong one makes trouble. */
  readonly atMost?: Level;
  /** Submissions after which a worker is replaced; 1 gives each a process of its own. */
  readonly submissionsPerWorker?: number;
}

/** Enough for the tenth of a second of a start to vanish, few enough that memory stays flat. */
const defaultSubmissionsPerWorker = 2000;

/** @throws Fault "no-sandbox" when no worker can start, or no wall as strong as required can be put up. */
export async function openPool(options: PoolOptions): Promise<Pool> {
  const { jobs, submissionsPerWorker = defaultSubmissionsPerWorker } = options;
  const runtime = createRuntime();
  try {
    const wall = requiredWall(runtime, options);
    const staff = await hireStaff(wall, jobs, submissionsPerWorker);
    const leave = () => {
      staff.kill();
      runtime.remove();
    };
    process.once("exit", leave);
    return {
      level: wall.level,
      run: (job) => runJob(job, staff.ask),
      async close() {
        process.off("exit", leave);
        await staff.close();
        runtime.remove();
      },
    };
  } catch (error) {
    runtime.remove();
    if (!(error instanceof SandboxFailure)) throw error;
    throw new Fault(
      "no-sandbox",
      `No sandbox can be started, and nothing runs without one: ${error.message}`,
    );
  }
}

function requiredWall(runtime: Runtime, { require, atMost }: PoolOptions): Wall {
  const wall = chooseWall(runtime, atMost);
  if (require !== "strong" || wall.level === "strong") return wall;
  throw new Fault(
    "no-sandbox",
    `The sandbox "strong" was demanded and cannot be set up: ${wall.reason}. ` +
      `Install bubblewrap and util-linux on Linux, or demand "process".`,
  );
}
