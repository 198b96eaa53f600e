// What every report is made from.
import type { RubricItem } from "../model/assignment.ts";
import type { Gradebook } from "../model/gradebook.ts";
import type { Wording } from "../wording/wording.ts";
import type { RenderedFormulas } from "./render-formulas.ts";

export interface ReportSource {
  readonly gradebook: Gradebook;
  /** The assignment's rubric: titles, and which check belongs to which item. */
  readonly items: readonly RubricItem[];
  /** ISO 8601 with a zone. */
  readonly deadline: string;
  /** The files a student hands in. */
  readonly submit: readonly string[];
  /** Titles of the slides that a graded function is explained on, as they are printed. */
  readonly slides: Readonly<Record<string, readonly string[]>>;
  /** What the reports show of a graded function that is not right yet. */
  readonly formulas: RenderedFormulas;
  /** The program's sentences and the assignment's. */
  readonly wording: Wording;
  /** The program's version, as the reports print it. */
  readonly version: string;
}
