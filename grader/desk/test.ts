// `npm test`, `npm test 02`: runs the visible checks on a student's own files, with vitest underneath.
import { startVitest } from "vitest/node";
import { atDesk } from "./at-desk.ts";
import { changedFiles } from "./changed-files.ts";
import { changedLines } from "./changed-lines.ts";
import { chooseAssignments } from "./choose-assignments.ts";
import { readWords } from "./read-words.ts";
import { terminalWidth } from "./terminal-width.ts";
import { kadaiReporter } from "./vitest-reporter.ts";

await atDesk(async (desk, words) => {
  const { positionals } = readWords(words, {}, desk);
  const ids = chooseAssignments(desk, positionals);
  const notice = changedLines(changedFiles(desk.course), desk.say, terminalWidth());
  const vitest = await startVitest(
    // With a slash at the end, so that no other assignment's name begins alike.
    ids.map((id) => `assignments/${id}/`),
    {
      root: desk.course,
      watch: false,
      config: false,
      include: ["assignments/*/checks.test.{ts,js}"],
      reporters: [kadaiReporter(notice)],
    },
  );
  await vitest.close();
  // The reporter has said how it stands.
  return Number(process.exitCode ?? 0);
});
