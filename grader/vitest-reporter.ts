// What a student sees of `npm test NN`: every check in a line, the first mistake in full, and what is left to do.
import { stripVTControlCharacters, styleText } from "node:util";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { loadCatalogues } from "./load/catalogues.ts";
import type { Verdict } from "./model/verdict.ts";
import { chooseLanguage } from "./wording/choose-language.ts";
import type { ExplainedCheck } from "./wording/explain-check.ts";
import { terminalLines } from "./wording/terminal-text.ts";
import { wordingOf } from "./wording/wording.ts";

type Say = (key: string, params?: Readonly<Record<string, number | string>>) => string;

/** State is never colour alone: the mark differs too. Not written yet is neutral, not wrong. */
const marks: Readonly<
  Record<Verdict["kind"], { readonly mark: string; readonly style: Parameters<typeof styleText>[0] }>
> = {
  passed: { mark: "✓", style: "green" },
  failed: { mark: "✗", style: "yellow" },
  errored: { mark: "✗", style: "yellow" },
  skipped: { mark: "-", style: "dim" },
  "not-implemented": { mark: "・", style: "dim" },
  ungraded: { mark: "?", style: "magenta" },
};

/** Prints the checks of one or more assignments; the process ends with 0 only when every one of them passed. */
export function kadaiReporter(): Reporter {
  const wording = wordingOf(loadCatalogues());
  const language = chooseLanguage(undefined, process.env);
  const say: Say = (key, params) => wording.say(language, key, params);
  return {
    // What a student's own console.log says.
    onUserConsoleLog: ({ content }) => void process.stdout.write(content),
    onTestRunEnd(modules, unhandledErrors) {
      for (const module of modules) process.stdout.write(page(module, say));
      for (const { message } of unhandledErrors) process.stdout.write(`${plain(message)}\n`);
      const tests = modules.flatMap((module) => [...module.children.allTests()]);
      const allPassed = tests.length > 0 && tests.every((one) => one.result().state === "passed");
      if (!allPassed || unhandledErrors.length > 0) process.exitCode = 1;
    },
  };
}

function page(module: TestModule, say: Say): string {
  const tests = [...module.children.allTests()];
  const checks = tests.flatMap((one) => explained(one));
  const [suite] = [...module.children.suites()];
  const broken = [...module.errors(), ...(suite?.errors() ?? [])].map(({ message }) => plain(message));
  const firstWrong = checks.find(
    ({ kind }) => kind === "failed" || kind === "errored" || kind === "ungraded",
  );
  return [
    "",
    styleText("bold", suite?.name ?? ""),
    ...broken,
    ...checks.map(line),
    ...(firstWrong
      ? ["", styleText("bold", say("test.begin-here")), line(firstWrong), ...body(firstWrong, say)]
      : []),
    "",
    totals(checks, say),
    "",
  ].join("\n");
}

/** Messages of errors, which may repeat what a submission says; vitest colours some of its own. */
const plain = (message: string): string => terminalLines(stripVTControlCharacters(message));

/** A test that never reached its verdict has nothing to explain. */
const explained = (one: TestCase): readonly ExplainedCheck[] => {
  const { kadai } = one.meta();
  return kadai ? [kadai] : [];
};

const line = ({ kind, title }: ExplainedCheck): string => {
  const { mark, style } = marks[kind];
  return `  ${styleText(style, mark)} ${kind === "passed" ? title : styleText(style, title)}`;
};

/** What was found, on what grounds, why, and what to do next. */
const body = (
  { check, sentence, evidence, formulas, explanation }: ExplainedCheck,
  say: Say,
): readonly string[] => [
  "",
  `    ${sentence}`,
  ...[...evidence, ...formulas].map((one) => `      ${one}`),
  ...(explanation.length > 0 ? ["", ...explanation.map((one) => `    ${one}`)] : []),
  "",
  `    ${say("test.hint", { check })}`,
];

function totals(checks: readonly ExplainedCheck[], say: Say): string {
  const count = (kind: Verdict["kind"]) => checks.filter((one) => one.kind === kind).length;
  const unwritten = count("not-implemented");
  return [
    say("test.passed", { passed: count("passed"), of: checks.length }),
    ...(unwritten > 0 ? [say("test.not-implemented", { unwritten })] : []),
  ].join("  ");
}
