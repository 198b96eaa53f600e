// A hostile repository, folder or address, and how collecting it must end.
import type { Attack } from "./attack.ts";
import type { Targets } from "./canaries.ts";

export interface HostileRepository {
  /** Also the line of the conformance list it covers. */
  readonly covers: string;
  /**
   * "collected": taken as an ordinary submission; "refused": its file is not taken, the student is told; "ungraded":
   * a TA is told; "none": it holds no submission. Followed by what the words have to contain, for "collected" the text
   * of the file.
   */
  readonly expected: readonly ["collected" | "refused" | "ungraded" | "none", string];
  /** Wall-clock limit of one git command, in milliseconds, where it has to run out. */
  readonly limitMs?: number;
  readonly isSlow?: Attack["isSlow"];
  /** Makes it in a fresh folder. @returns what the roster says, relative to that folder. */
  make(folder: string, targets: Targets): string;
}

export type HostileRepositories = Readonly<Record<string, HostileRepository>>;

/** A commit date; any would do. */
export const at = "2026-12-01T20:00:00+09:00";
