// What a student sees of vitest: where every assignment stands, what to begin with, and what to do next.
import { stripVTControlCharacters } from "node:util";
import type { Reporter } from "vitest/node";
import { loadCatalogues } from "../load/catalogues.ts";
import { chooseLanguage } from "../wording/choose-language.ts";
import { terminalLines } from "../wording/terminal-text.ts";
import { wordingOf } from "../wording/wording.ts";
import type { Say } from "./desk.ts";
import { isFinished } from "./standing.ts";
import { overviewLines, standingLines } from "./standing-lines.ts";
import { terminalWidth } from "./terminal-width.ts";

/**
 * Prints one or more assignments; the process ends with 0 only when every visible check of each passes.
 * @param notice lines to begin with.
 */
export function kadaiReporter(notice: readonly string[] = []): Reporter {
  const wording = wordingOf(loadCatalogues());
  const language = chooseLanguage(undefined, process.env);
  const say: Say = (key, params) => wording.say(language, key, params);
  const print = (lines: readonly string[]) => void process.stdout.write(`${lines.join("\n")}\n`);
  return {
    // What a student's own console.log says.
    onUserConsoleLog: ({ content }) => void process.stdout.write(content),
    onTestRunEnd(modules, unhandledErrors) {
      const suites = modules.flatMap((module) => [...module.children.suites()]);
      const standings = suites.flatMap((suite) => suite.meta().kadai ?? []);
      const broken = [...modules.flatMap((module) => module.errors()), ...unhandledErrors];
      const width = terminalWidth();
      const [only] = standings;
      print([
        "",
        ...notice,
        ...broken.map(({ message }) => terminalLines(stripVTControlCharacters(message))),
        ...(broken.length > 0 ? [say("desk.next-ungraded"), ""] : []),
        ...(only && standings.length === 1 ? standingLines(only, say, width) : []),
        ...(standings.length > 1 ? overviewLines(standings, say, width) : []),
      ]);
      const isInOrder =
        broken.length === 0 && standings.length === modules.length && standings.every(isFinished);
      if (!isInOrder) process.exitCode = 1;
    },
  };
}
