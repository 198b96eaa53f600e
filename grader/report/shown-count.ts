// How counts of students are shown: to the staff exactly, to a class so that no small group can be made out.
import type { Language } from "../model/assignment.ts";
import type { Wording } from "../wording/wording.ts";

export interface Counting {
  /** The count as text. */
  readonly shown: (count: number) => string;
  /** What a bar is drawn for. */
  readonly drawn: (count: number) => number;
}

export const exactly: Counting = { shown: String, drawn: (count) => count };

/** A group of fewer students could be recognised by those who sit next to them. */
const leastShown = 5;

/** Counts from 1 to 4 look the same. */
export const coarsely = (wording: Wording, language: Language): Counting => {
  const isFew = (count: number): boolean => count > 0 && count < leastShown;
  return {
    shown: (count) => (isFew(count) ? wording.say(language, "report.few") : String(count)),
    drawn: (count) => (isFew(count) ? leastShown / 2 : count),
  };
};
