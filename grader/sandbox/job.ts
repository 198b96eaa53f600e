// What is asked of the sandbox: one submission, all its calls, and how much it may use.
import type { Inquiry } from "../loader/questions.ts";
import type { Snapshot } from "../model/snapshot.ts";

export interface Job extends Inquiry {
  readonly snapshot: Snapshot;
  /** Of the submission's Math.random. */
  readonly seed: number;
  /** CPU time for evaluating the files, and again for all calls of each function, in milliseconds. */
  readonly budgetMs: number;
  /** Heap of the submission, in megabytes. */
  readonly memoryMb: number;
}
