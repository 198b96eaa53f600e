// The door of the command line: parses, dispatches, and turns every failure into one sentence and an exit code.
//
//   main.ts -> grade.ts  merge.ts  rejudge.ts  report.ts  verify.ts  record.ts  release.ts  init-course.ts
//                                                              one file per command, each thin
//              publish.ts                                     writes what a graded class leaves in its folder
//              progress.ts                                    count, rate and time left
import yargs from "yargs";
import { hideBin } from "yargs/helpers";
import { loadCatalogues } from "../load/catalogues.ts";
import { Fault } from "../model/fault.ts";
import { chooseLanguage } from "../wording/choose-language.ts";
import { terminalLines } from "../wording/terminal-text.ts";
import { wordingOf } from "../wording/wording.ts";
import { gradeCommand } from "./grade.ts";
import { initCourseCommand } from "./init-course.ts";
import { mergeCommand } from "./merge.ts";
import { recordCommand } from "./record.ts";
import { rejudgeCommand } from "./rejudge.ts";
import { releaseCommand } from "./release.ts";
import { reportCommand } from "./report.ts";
import type { Speaker } from "./speaker.ts";
import { verifyCommand } from "./verify.ts";

/** Exit codes: 0 the grader worked, whatever the marks; 1 what was asked about is not in order; 2 usage, or our fault. */
const failure = 2;

async function main(words: readonly string[]): Promise<void> {
  const speaker = speakerFor(words);
  const { say, language } = speaker;
  await yargs(words)
    .scriptName("kadai")
    .locale(language)
    .usage(say("cli.usage"))
    .option("lang", { choices: ["ja", "en"] as const, describe: say("cli.lang"), global: true })
    .command(gradeCommand(speaker))
    .command(mergeCommand(speaker))
    .command(rejudgeCommand(speaker))
    .command(reportCommand(speaker))
    .command(verifyCommand(speaker))
    .command(recordCommand(speaker))
    .command(releaseCommand(speaker))
    .command(initCourseCommand(speaker))
    .demandCommand(1, say("cli.demand-command"))
    .strict()
    .recommendCommands()
    .epilogue(say("cli.epilogue"))
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .fail((message, error) => {
      if (error) throw error;
      process.stderr.write(
        `kadai: ${terminalLines(message)}\n${say("cli.see-help", { command: `kadai ${helpOf(words)} --help`.replace("  ", " ") })}\n`,
      );
      process.exit(failure);
    })
    .parseAsync();
}

/** The language has to be known before the options that could name it are described. */
function speakerFor(words: readonly string[]): Speaker {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const named = at < 0 ? undefined : (words[at]?.split("=", 2)[1] ?? words[at + 1]);
  const language = chooseLanguage(named, process.env);
  const wording = wordingOf(loadCatalogues());
  return { language, say: (key, params) => wording.say(language, key, params) };
}

/** The help that belongs to what was typed: of a command where one was named, else of the program. */
const helpOf = (words: readonly string[]): string =>
  words.find((word) => /^(grade|merge|rejudge|report|verify|record|release|init-course)$/.test(word)) ?? "";

try {
  await main(hideBin(process.argv));
} catch (error) {
  process.stderr.write(error instanceof Fault ? `kadai: ${terminalLines(error.message)}\n` : ourBug(error));
  process.exitCode = failure;
}

/** A stack helps only us; it is shown when asked for. */
function ourBug(error: unknown): string {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const details = process.env["KADAI_DEBUG"]
    ? `${terminalLines(stack ?? message)}\n`
    : "Set KADAI_DEBUG=1 to see where.\n";
  return `kadai: this is a bug in kadai, not in your work: ${terminalLines(message)}\n${details}`;
}
