// Runs a command of a student: with this process's words, language and clock, and never with a stack trace.
import { courseFolder } from "../load/assignment.ts";
import { loadCatalogues } from "../load/catalogues.ts";
import { Fault } from "../model/fault.ts";
import { chooseLanguage } from "../wording/choose-language.ts";
import { terminalLines } from "../wording/terminal-text.ts";
import { wordingOf } from "../wording/wording.ts";
import type { Desk } from "./desk.ts";

/** Wrong use, or our fault; 0 and 1 say how the student's work stands. */
const failure = 2;

/** Runs `command` and ends the process with the exit code it returns; a Fault ends it with one sentence and 2. */
export async function atDesk(
  command: (desk: Desk, words: readonly string[]) => Promise<number>,
): Promise<void> {
  const language = chooseLanguage(undefined, process.env);
  const wording = wordingOf(loadCatalogues());
  const say: Desk["say"] = (key, params) => wording.say(language, key, params);
  try {
    process.exitCode = await command(
      { course: courseFolder, language, say, now: new Date() },
      process.argv.slice(2),
    );
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const isOurs = !(error instanceof Fault);
    process.stderr.write(`${terminalLines(isOurs ? say("desk.bug", { message }) : message)}\n`);
    if (isOurs && process.env["KADAI_DEBUG"]) process.stderr.write(`${terminalLines(stack ?? "")}\n`);
    process.exitCode = failure;
  }
}
