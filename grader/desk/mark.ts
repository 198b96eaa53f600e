// The sign before a line. State is never colour alone: the signs differ too. Not written yet is neutral, not wrong.
import { styleText } from "node:util";

const marks = {
  passed: ["✓", "green"],
  failed: ["✗", "yellow"],
  errored: ["✗", "yellow"],
  follows: ["-", "dim"],
  skipped: ["-", "dim"],
  "not-implemented": ["・", "dim"],
  ungraded: ["?", "magenta"],
} as const;

export type State = keyof typeof marks;

/** The sign of a state, in its colour where the terminal has colours. */
export const markOf = (state: State): string => styleText(marks[state][1], marks[state][0]);
