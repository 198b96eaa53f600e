// Workers behind the wall, started ahead of need and replaced when they were killed or ran out of memory: the door to the sandbox.
import type { Observation } from "../model/call.ts";
import { Fault } from "../model/fault.ts";
import type { Isolation } from "../model/gradebook.ts";
import type { Job } from "./job.ts";
import { runJob } from "./run-job.ts";
import { createRuntime, type Runtime } from "./runtime.ts";
import { SandboxFailure } from "./sandbox-failure.ts";
import { hireStaff } from "./staff.ts";
import { chooseWall, type Level, type Wall } from "./wall.ts";

export type { Isolation, Job, Level };

export interface Pool {
  /** The wall around each worker; it belongs in every report. */
  readonly level: Level;
  /** How submissions are kept from each other, and whether their code is only interpreted; they belong there too. */
  readonly isolation: Isolation;
  readonly paranoid: boolean;
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
  /** "shared" when left out. */
  readonly isolation?: Isolation;
  /** Takes V8's compilers out of the workers, and with them executable memory and WebAssembly; code is about 3 times slower. */
  readonly paranoid?: boolean;
}

/**
 * Submissions after which a worker is replaced. Shared, it serves enough for the tenth of a second of a start to
 * vanish, few enough that memory stays flat.
 */
const submissionsPerWorker: Readonly<Record<Isolation, number>> = { shared: 2000, "per-submission": 1 };

/** @throws Fault "no-sandbox" when no worker can start, or no wall as strong as required can be put up. */
export async function openPool(options: PoolOptions): Promise<Pool> {
  const { jobs, isolation = "shared" } = options;
  const runtime = createRuntime();
  try {
    const wall = requiredWall(runtime, options);
    const staff = await hireStaff(wall, jobs, submissionsPerWorker[isolation]);
    const leave = () => {
      staff.kill();
      runtime.remove();
    };
    process.once("exit", leave);
    return {
      level: wall.level,
      isolation,
      paranoid: wall.paranoid,
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

function requiredWall(runtime: Runtime, { require, ...options }: PoolOptions): Wall {
  const wall = chooseWall(runtime, options);
  if (require !== "strong" || wall.level === "strong") return wall;
  throw new Fault(
    "no-sandbox",
    `The sandbox "strong" was demanded and cannot be set up: ${wall.reason}. ` +
      `Install bubblewrap and util-linux on Linux, or demand "process".`,
  );
}
