// `npm run watch`: checks again whenever a file is saved, and says what has become right.
import { join } from "node:path";
import { loadAssignment } from "../load/assignment.ts";
import type { Assignment } from "../model/assignment.ts";
import { atDesk } from "./at-desk.ts";
import { changedFiles } from "./changed-files.ts";
import { changedLines } from "./changed-lines.ts";
import { changeLines } from "./change-lines.ts";
import { chooseAssignments } from "./choose-assignments.ts";
import type { Desk } from "./desk.ts";
import { judgeOwn } from "./judge-own.ts";
import { readWords } from "./read-words.ts";
import { savedFiles } from "./saved-files.ts";
import type { Standing } from "./standing.ts";
import { overviewLines, standingLines } from "./standing-lines.ts";
import { terminalWidth } from "./terminal-width.ts";

await atDesk(async (desk, words) => {
  const ids = chooseAssignments(desk, readWords(words, {}, desk).positionals);
  const stop = new AbortController();
  const end = () => stop.abort();
  process.once("SIGINT", end).once("SIGTERM", end);

  const assignments = await Promise.all(ids.map((id) => loadAssignment(id, desk.course)));
  const idOf = new Map(
    assignments.flatMap((assignment) => filesOf(assignment).map((file) => [file, assignment.id])),
  );
  // From before the first judgement on, so that no save falls between.
  const saves = savedFiles([...idOf.keys()], stop.signal);

  const standings: Standing[] = [];
  for (const id of ids) standings.push((await judgeOwn(desk, id)).standing);
  show(desk, [
    ...changedLines(changedFiles(desk.course), desk.say, terminalWidth()),
    ...firstLines(standings, desk),
  ]);

  const readable = new Map(standings.filter(isReadable).map((one) => [one.assignment, one]));
  for await (const files of saves)
    for (const id of new Set(files.flatMap((file) => idOf.get(file) ?? []))) {
      const { assignment, standing } = await judgeOwn(desk, id);
      const before = readable.get(id);
      const width = terminalWidth();
      show(desk, [
        // Of a file that is half typed nothing is right and nothing is wrong.
        ...(before && isReadable(standing) ? changeLines(assignment, before, standing, desk.say, width) : []),
        ...standingLines(standing, desk.say, width),
      ]);
      if (isReadable(standing)) readable.set(id, standing);
    }
  process.stdout.write(`\n${desk.say("desk.watch-ended")}\n`);
  return 0;
});

function isReadable({ trouble }: Standing): boolean {
  return trouble?.kind !== "unloadable";
}

function filesOf({ folder, manifest }: Assignment): readonly string[] {
  return manifest.submit.map((name) => join(folder, name));
}

function firstLines(standings: readonly Standing[], { say }: Desk): readonly string[] {
  const [only] = standings;
  return only && standings.length === 1
    ? standingLines(only, say, terminalWidth())
    : overviewLines(standings, say, terminalWidth());
}

/** On a terminal each run begins with a clean screen; into a file they follow each other. */
function show({ say }: Desk, lines: readonly string[]): void {
  console.clear();
  process.stdout.write(`${[...lines, "", say("desk.watching"), ""].join("\n")}`);
}
