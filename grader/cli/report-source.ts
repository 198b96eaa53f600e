// Brings together what all pages of a class are made from.
import { loadCatalogues } from "../load/catalogues.ts";
import { readVersion } from "../load/version.ts";
import type { ReadClass } from "../read-class.ts";
import { renderFormulas } from "../report/render-formulas.ts";
import type { ReportSource } from "../report/report-source.ts";
import { wordingOf } from "../wording/wording.ts";

/** What all pages of a class are made from. */
export function reportSource({ assignment, gradebook }: ReadClass): ReportSource {
  const { items, deadline, submit, slides = {} } = assignment.manifest;
  return {
    gradebook,
    items,
    deadline,
    submit,
    slides,
    formulas: renderFormulas(assignment),
    wording: wordingOf(loadCatalogues(assignment)),
    version: readVersion(),
  };
}
