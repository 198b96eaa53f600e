// junit/<id>.xml: one student's checks as test cases, for whatever reads JUnit's XML (GitLab, Jenkins).
import type { Language } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import type { SourceFile } from "../model/snapshot.ts";
import type { Untrusted } from "../model/untrusted.ts";
import { shareText } from "./points-text.ts";
import type { ReportSource } from "./report-source.ts";
import { linesOf, tellEntry, type ToldCheck, type ToldItem } from "./tell-entry.ts";
import { xmlText } from "./xml-text.ts";

/** What a test case comes to. Readers disagree on a case that is two of these at once, so none is. */
type Result = "passed" | "failure" | "error" | "skipped";

const resultOf: Readonly<Record<ToldCheck["kind"], Result>> = {
  passed: "passed",
  failed: "failure",
  errored: "error",
  // Neither right nor wrong yet.
  skipped: "skipped",
  "not-implemented": "skipped",
  ungraded: "error",
};

interface Case {
  readonly result: Result;
  readonly attributes: Attributes;
  /** Why it did not pass: the first line is Jenkins' summary, GitLab shows all of them. */
  readonly lines: readonly string[];
}

interface Suite {
  readonly name: string;
  readonly properties: Attributes;
  readonly cases: readonly Case[];
}

type Attributes = Readonly<Record<string, Untrusted | number | undefined>>;

/**
 * A suite for each rubric item, a case for each check on visible and on hidden cases. Points have no place of their own
 * in the format: they stand in the properties of a suite and in the text of every case that did not pass.
 * @param entry with its verdicts redacted.
 * @param files what was submitted.
 * @throws Error when a verdict on hidden cases still holds data.
 */
export function junitXml(
  source: ReportSource,
  entry: Entry,
  language: Language,
  files: readonly SourceFile[] = [],
): string {
  const { assignment } = source.gradebook;
  const { items, remarks, ...whole } = tellEntry(source, entry, language, files);
  const total = shareText(whole);
  const suites = items
    .filter(({ checks }) => checks.length > 0)
    .map((item) => suiteOf(source, item, total, language));
  if (remarks.length > 0) {
    const result = entry.kind === "ungraded" ? "error" : "failure";
    const attributes = { classname: assignment, name: source.wording.say(language, `state.${entry.kind}`) };
    suites.unshift({
      name: assignment,
      properties: { total },
      cases: [{ result, attributes, lines: remarks }],
    });
  }
  return documentText(assignment, suites);
}

function suiteOf(
  { gradebook, wording }: ReportSource,
  item: ToldItem,
  total: string,
  language: Language,
): Suite {
  const points = shareText(item);
  const pointsLine = `${wording.say(language, "report.points")}: ${points} (${item.title})`;
  return {
    name: item.title,
    properties: { points, total },
    cases: item.checks.map((check) => ({
      result: resultOf[check.kind],
      attributes: {
        classname: `${gradebook.assignment}.${check.function}`,
        // Beside its class the id and the side make the name unique: GitLab drops a second case of the same name.
        name: `${check.check} (${check.where}): ${check.title}`,
        ...check.place,
      },
      lines: [...linesOf(check), pointsLine],
    })),
  };
}

function documentText(name: string, suites: readonly Suite[]): string {
  const cases = suites.flatMap((suite) => suite.cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributesText({ name, ...counts(cases) })}>`,
    ...suites.flatMap(suiteLines),
    "</testsuites>",
    "",
  ].join("\n");
}

function counts(cases: readonly Case[]): Attributes {
  const count = (result: Result) => cases.filter((one) => one.result === result).length;
  return {
    tests: cases.length,
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
  };
}

const suiteLines = ({ name, properties, cases }: Suite): readonly string[] => [
  `  <testsuite${attributesText({ name, ...counts(cases) })}>`,
  "    <properties>",
  ...Object.entries(properties).map(
    ([key, value]) => `      <property${attributesText({ name: key, value })}/>`,
  ),
  "    </properties>",
  ...cases.map(caseText),
  "  </testsuite>",
];

function caseText({ result, attributes, lines }: Case): string {
  const start = `    <testcase${attributesText(attributes)}`;
  if (result === "passed") return `${start}/>`;
  const body = lines.map((line) => xmlText(line, longestLine)).join("\n");
  const message = attributesText({ message: lines[0] ?? "", ...(result !== "skipped" && { type: result }) });
  return `${start}>\n      <${result}${message}>${body}</${result}>\n    </testcase>`;
}

/** Lines are short where they were made; what is longer repeats what a student wrote. */
const longestLine = 2000;

const attributesText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${attributeText(value)}"`))
    .join("");

const attributeText = (value: Untrusted | number): string =>
  typeof value === "number" ? String(value) : xmlText(value, longestLine);
