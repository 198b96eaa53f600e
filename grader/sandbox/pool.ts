// Workers behind the wall, started ahead of need and replaced when they were killed or ran out of memory: the door to the sandbox.
import type { Observation } from "../model/call.ts";
import { Fault } from "../model/fault.ts";
import type { Isolation } from "../model/gradebook.ts";
import type { Job } from "./job.ts";
import { runJob } from "./run-job.ts";
import { SandboxFailure } from "./sandbox-failure.ts";
import { openSite, type SiteOptions } from "./site.ts";
import { hireStaff } from "./staff.ts";
import type { Level, Wall } from "./wall.ts";

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
  /** Ends every worker. Runs in hand are rejected. */
  close(): Promise<void>;
}

export interface StaffOptions {
  /** Submissions run at the same time, one worker each. */
  readonly jobs: number;
  /** "shared" when left out. */
  readonly isolation?: Isolation;
}

export type PoolOptions = StaffOptions & SiteOptions;

/**
 * Submissions after which a worker is replaced. A shared one serves enough for its start (200 ms of CPU) to be lost among
 * them, and few enough that it is as large in a class of ten thousand as in one of a thousand.
 */
const submissionsPerWorker: Readonly<Record<Isolation, number>> = { shared: 500, "per-submission": 1 };

/** A pool on a site of its own. @throws Fault "no-sandbox" when it cannot be set up as required. */
export async function openPool(options: PoolOptions): Promise<Pool> {
  const site = openSite(options);
  try {
    site.furnish();
    const pool = await openPoolBehind(site.wall, options);
    return {
      ...pool,
      async close() {
        await pool.close();
        site.remove();
      },
    };
  } catch (error) {
    site.remove();
    throw error;
  }
}

/** A pool behind a wall that others may use too. @throws Fault "no-sandbox" when no worker can start. */
export async function openPoolBehind(wall: Wall, options: StaffOptions): Promise<Pool> {
  const { jobs, isolation = "shared" } = options;
  try {
    const staff = await hireStaff(wall, jobs, submissionsPerWorker[isolation]);
    process.once("exit", staff.kill);
    return {
      level: wall.level,
      isolation,
      paranoid: wall.paranoid,
      run: (job) => runJob(job, staff.ask),
      async close() {
        process.off("exit", staff.kill);
        await staff.close();
      },
    };
  } catch (error) {
    if (!(error instanceof SandboxFailure)) throw error;
    throw new Fault(
      "no-sandbox",
      `No sandbox can be started, and nothing runs without one: ${error.message}`,
    );
  }
}
