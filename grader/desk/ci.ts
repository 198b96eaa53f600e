// `npm run ci`: judges the visible checks once and leaves what a workflow shows: summary, annotations, JUnit, reports.
import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { judgeHere } from "../judge-here.ts";
import { loadAssignment } from "../load/assignment.ts";
import type { Language } from "../model/assignment.ts";
import { githubAnnotations, mostAnnotations } from "../report/github-annotations.ts";
import { githubSummary, largestSummary } from "../report/github-summary.ts";
import { junitXml } from "../report/junit.ts";
import { ownResultJson, type OwnResult } from "../report/own-result.ts";
import { shareText } from "../report/points-text.ts";
import { studentReport } from "../report/student-report.ts";
import { atDesk } from "./at-desk.ts";
import { chooseAssignments } from "./choose-assignments.ts";
import type { Desk } from "./desk.ts";
import { ownEntry } from "./own-entry.ts";
import { ownReportSource } from "./own-report-source.ts";
import { readWords } from "./read-words.ts";

/** In a folder that git ignores. */
const options = { out: { type: "string", default: join("out", "ci") } } as const;

await atDesk(async (desk, words) => {
  const { values, positionals } = readWords(words, options, desk);
  const ids = chooseAssignments(desk, positionals);
  const results = await withCommandsStopped(() => Promise.all(ids.map((id) => judgeOwn(desk, id))));
  // npm runs scripts in the project's folder and keeps where it was called from.
  writeResults(resolve(process.env["INIT_CWD"] ?? "", values.out), results, desk.language);
  tellGitHub(results, desk.language);
  for (const result of results)
    process.stdout.write(`${result.source.gradebook.assignment}  ${pointsOf(result)}\n`);
  return results.every(isFinished) ? 0 : 1;
});

/** What a submission prints has no place in a log that GitHub takes commands from. */
async function judgeOwn({ course, say }: Desk, id: string): Promise<OwnResult> {
  const assignment = await loadAssignment(id, course);
  const here = await judgeHere(assignment, { print: () => undefined });
  const entry = ownEntry(here, assignment.manifest.items, say("ci.your-work"));
  return {
    source: ownReportSource(assignment, entry, here.judged),
    entry,
    files: here.files.map((file) => ({ ...file, path: `${id}/${file.path}` })),
  };
}

/** Should a program find another way to print, GitHub listens again only to who knows the word. */
async function withCommandsStopped<T>(work: () => Promise<T>): Promise<T> {
  const word = randomUUID();
  const inGitHub = process.env["GITHUB_ACTIONS"] === "true";
  if (inGitHub) process.stdout.write(`::stop-commands::${word}\n`);
  try {
    return await work();
  } finally {
    if (inGitHub) process.stdout.write(`::${word}::\n`);
  }
}

function writeResults(out: string, results: readonly OwnResult[], language: Language): void {
  mkdirSync(join(out, "junit"), { recursive: true });
  for (const { source, entry, files } of results) {
    const id = source.gradebook.assignment;
    writeFileSync(join(out, "junit", `${id}.xml`), junitXml(source, entry, language, files));
    writeFileSync(join(out, `report-${id}.html`), studentReport(source, entry, language, { files }));
  }
  writeFileSync(join(out, "result.json"), ownResultJson(results));
}

/** All that a step may say is shared by the assignments in order. */
function tellGitHub(results: readonly OwnResult[], language: Language): void {
  const file = process.env["GITHUB_STEP_SUMMARY"];
  if (!file) return;
  const annotations = results.flatMap(({ source, entry, files }) => {
    const room = largestSummary - (existsSync(file) ? statSync(file).size : 0);
    appendFileSync(file, githubSummary(source, entry, language, { files, room }));
    return githubAnnotations(source, entry, language, files);
  });
  for (const command of annotations.slice(0, mostAnnotations)) process.stdout.write(`${command}\n`);
}

function pointsOf({ source, entry }: OwnResult): string {
  const milliPoints = entry.kind === "graded" ? entry.milliPoints : undefined;
  return shareText({ milliPoints, maxMilliPoints: source.gradebook.maxMilliPoints });
}

function isFinished({ source, entry }: OwnResult): boolean {
  return entry.kind === "graded" && entry.milliPoints === source.gradebook.maxMilliPoints;
}
