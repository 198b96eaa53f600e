// The sign that stands beside the word for a state, so that no state is told by colour alone.
import type { Language } from "../model/assignment.ts";
import type { Wording } from "../wording/wording.ts";

const marks = {
  passed: "✓",
  failed: "✗",
  errored: "!",
  skipped: "–",
  // An empty dashed circle, drawn by the style sheet.
  "not-implemented": "",
  ungraded: "?",
  graded: "✓",
  "no-submission": "∅",
} as const;

/** What a check or an entry can be said to be. */
export type State = keyof typeof marks;

/** A state as the partial "state" shows it. */
export type StateView = {
  readonly kind: State;
  readonly mark: string;
  readonly word: string;
};

export const stateView = (kind: State, wording: Wording, language: Language): StateView => ({
  kind,
  mark: marks[kind],
  word: wording.say(language, `state.${kind}`),
});
