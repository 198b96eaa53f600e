// Renders the formulas of an assignment as MathML (the only file that imports Temml).
import temml from "temml";
import type { Assignment, Bilingual } from "../model/assignment.ts";
import { Fault } from "../model/fault.ts";
import { markup, type Markup } from "./page.ts";

export interface RenderedFormula {
  /** What stands inside of the `math` element, made from a trusted file. */
  readonly mathml: Markup;
  readonly alt: Bilingual;
}

/** The formulas of each graded function that has some. */
export type RenderedFormulas = Readonly<Record<string, readonly RenderedFormula[]>>;

/**
 * Renders every formula that the assignment lists, once: functions with the same formula share the object.
 * @throws Fault naming the formula whose TeX cannot be read.
 */
export function renderFormulas({
  manifest,
  formulas,
}: Pick<Assignment, "manifest" | "formulas">): RenderedFormulas {
  const lists = manifest.formulas ?? {};
  const rendered = Object.fromEntries(
    Object.entries(formulas)
      .filter(([id]) => Object.values(lists).some((ids) => ids.includes(id)))
      .map(([id, { tex, alt }]) => [id, { mathml: mathmlOf(id, tex), alt }]),
  );
  return Object.fromEntries(
    Object.entries(lists).map(([name, ids]) => [name, ids.flatMap((id) => rendered[id] ?? [])]),
  );
}

/** Wide space in TeX. What it parts may stand below each other on a narrow screen. */
const wideSpace = " \\qquad ";

function mathmlOf(id: string, tex: string): Markup {
  try {
    return markup(tex.split(wideSpace).map(rowOf).join(""));
  } catch (error) {
    throw new Fault(
      "broken-assignment",
      `assignments/formulas.json: the TeX of "${id}" cannot be read: ${(error as Error).message}`,
    );
  }
}

/**
 * The template writes the `math` element itself, with the words for whoever cannot see the formula. A prime stands in
 * the row, not as an exponent: fonts draw it raised already, and raised twice it is hardly seen.
 */
const rowOf = (tex: string): string =>
  temml
    .renderToString(tex.replaceAll("'", "{\\prime}"), { displayMode: true, throwOnError: true, strict: true })
    .replace(/^<math[^>]*>(.*)<\/math>$/s, "$1");
