// Tells GitHub, in a step of a workflow, what came out: the summary of the job, and annotations on a student's lines.
import { appendFileSync, existsSync, statSync } from "node:fs";
import type { Language } from "../model/assignment.ts";
import { githubAnnotations } from "../report/github-annotations.ts";
import { githubSummary, largestSummary } from "../report/github-summary.ts";
import type { ReportSource } from "../report/report-source.ts";
import { classTotals } from "../report/terminal.ts";
import type { Handed } from "./write-formats.ts";

/**
 * Appends to the file that GITHUB_STEP_SUMMARY names, and prints workflow commands; does nothing outside of GitHub.
 * @param only the one student of the run. Of several only totals are told: who may read the pages of a run need not be
 * one who may read marks.
 */
export function tellGitHub(
  source: ReportSource,
  only: Handed | undefined,
  language: Language,
  environment = process.env,
): void {
  const file = environment["GITHUB_STEP_SUMMARY"];
  if (!file) return;
  const room = largestSummary - (existsSync(file) ? statSync(file).size : 0);
  const summary = only
    ? githubSummary(source, only.entry, language, { files: only.files, room })
    : `## ${source.gradebook.title[language]}\n\n${classTotals(source, language).join("\n\n")}\n`;
  appendFileSync(file, summary);
  if (!only) return;
  for (const command of githubAnnotations(source, only.entry, language, only.files))
    process.stdout.write(`${command}\n`);
}
