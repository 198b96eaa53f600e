// `npm run report`: the same page as the course's own reports, from the visible cases, written to a file and opened.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { judgeHere } from "../judge-here.ts";
import { loadAssignment } from "../load/assignment.ts";
import { studentReport } from "../report/student-report.ts";
import { terminalText } from "../wording/terminal-text.ts";
import { atDesk } from "./at-desk.ts";
import { changedFiles } from "./changed-files.ts";
import { namesOf } from "./changed-lines.ts";
import { chooseAssignments } from "./choose-assignments.ts";
import type { Desk } from "./desk.ts";
import { askGit } from "./git.ts";
import { openInBrowser } from "./open-in-browser.ts";
import { ownEntry } from "./own-entry.ts";
import { visibleItems } from "./own-points.ts";
import { ownReportSource } from "./own-report-source.ts";
import { readWords } from "./read-words.ts";

const options = { out: { type: "string" }, open: { type: "boolean", default: true } } as const;

/** Systems allow no longer ones. */
const longestPath = 4096;

await atDesk(async (desk, words) => {
  const { values, positionals } = readWords(words, options, desk);
  const ids = chooseAssignments(desk, positionals);
  const reports: { readonly file: string; readonly isFinished: boolean }[] = [];
  for (const id of ids) {
    const { page, isFinished } = await reportOn(desk, id);
    const file = fileFor(desk, id, values.out, ids.length === 1);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page);
    process.stdout.write(`${desk.say("desk.report-written", { file: terminalText(file, longestPath) })}\n`);
    reports.push({ file, isFinished });
  }
  // One page is read at a time: the one with something to do.
  const first = reports.find(({ isFinished }) => !isFinished) ?? reports[0];
  if (values.open && first) openInBrowser(first.file);
  return 0;
});

/** In a folder that git ignores, where nothing else is asked for. @param isOnly whether `out` may name the file itself. */
function fileFor({ course }: Desk, id: string, out: string | undefined, isOnly: boolean): string {
  // npm runs scripts in the project's folder and keeps where it was called from.
  const here = process.env["INIT_CWD"] ?? process.cwd();
  if (out !== undefined && isOnly && /\.html?$/i.test(out)) return resolve(here, out);
  const folder = out === undefined ? join(course, "out") : resolve(here, out);
  return join(folder, `report-${id}.html`);
}

async function reportOn(
  { course, language, say }: Desk,
  id: string,
): Promise<{ readonly page: string; readonly isFinished: boolean }> {
  const assignment = await loadAssignment(id, course);
  const here = await judgeHere(assignment);
  const items = visibleItems(assignment.manifest.items, here.judged);
  const name = askGit(course, ["config", "user.name"]) || say("desk.you");
  const entry = ownEntry(here, items, name);
  const source = ownReportSource(assignment, entry, here.judged);
  const files = here.files.map((file) => ({ ...file, path: `${id}/${file.path}` }));
  return {
    page: studentReport(source, entry, language, { files, own: { changed: namesOf(changedFiles(course)) } }),
    isFinished: entry.kind === "graded" && entry.milliPoints === source.gradebook.maxMilliPoints,
  };
}
