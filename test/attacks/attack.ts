// What an attack is: something hostile, tried in a field where kadai stands, and what tells that kadai held.
import type { SourceFile } from "../../grader/model/snapshot.ts";
import type { Paper, Prepared } from "../../grader/prepare.ts";
import type { Level, Pool } from "../../grader/sandbox/pool.ts";
import type { Canaries } from "./canaries.ts";

/** Where an attack comes from, which is also the folder it lies in. */
export type Family = "programs" | "workers" | "honesty" | "repositories" | "reports";

export interface Attack {
  readonly name: string;
  readonly family: Family;
  /** The lines of the conformance list it stands for, as `conformance.ts` words them; none when it is one of our own. */
  readonly covers: readonly string[];
  /** Left out when the wall plays no part in it: it is then tried once, whatever the level. */
  readonly levels?: readonly Level[];
  /** Takes seconds, because time or memory has to run out or much has to be made: the tests leave some of these out. */
  readonly isSlow?: boolean | undefined;
  /** Undefined when kadai held; otherwise what the attack achieved. May reject, which counts as achieved too. */
  attempt(field: Field): Promise<string | undefined>;
}

/** What attacks are tried on, shared by many of them so that what one leaves behind is met by the next. */
export interface Field {
  readonly level: Level;
  readonly pool: Pool;
  readonly canaries: Canaries;
  readonly exam: Exam;
}

/** A real assignment, for the submissions that must earn their marks whoever came before. */
export interface Exam {
  readonly prepared: Prepared;
  readonly paper: Paper;
  /** A submission that earns full marks. */
  readonly files: readonly SourceFile[];
}
