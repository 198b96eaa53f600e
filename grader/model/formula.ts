// A formula of the lecture, written down once for handouts, terminals and reports.
import type { Bilingual, Manifest } from "./assignment.ts";
import type { Verdict } from "./verdict.ts";

export interface Formula {
  /** TeX as it stands between the dollar signs of a handout. */
  readonly tex: string;
  /** One line for a terminal. */
  readonly text: string;
  /** What is read aloud to whoever does not see the formula. */
  readonly alt: Bilingual;
}

/** Formulas by id, as `assignments/formulas.json` holds them. */
export type Formulas = Readonly<Record<string, Formula>>;

/** The formulas that a graded function implements, as `assignment.json` lists them. */
export const formulasOf = (
  { manifest, formulas }: { readonly manifest: Manifest; readonly formulas: Formulas },
  name: string,
): readonly Formula[] => (manifest.formulas?.[name] ?? []).flatMap((id) => formulas[id] ?? []);

/** Whether a formula helps with a verdict. Of code that could not even be read it says nothing. */
export const callsForFormula = (verdict: Verdict): boolean =>
  verdict.kind === "failed" || (verdict.kind === "errored" && verdict.outcome.kind !== "unloadable");
