// What a report tells a student to look at first.
import type { RubricItem } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import { rootCause, type RootCause } from "../model/root-cause.ts";

export type FirstTrouble = RootCause;

/** The first root cause of a graded entry; undefined when all is right or nothing was graded. */
export const firstTrouble = (entry: Entry, items: readonly RubricItem[]): FirstTrouble | undefined =>
  entry.kind === "graded" ? rootCause(entry.judged, entry.diagnoses, items) : undefined;
