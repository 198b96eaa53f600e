// junit/<id>.xml says the same to GitLab and to Jenkins, whatever a student's program wrote.
import { describe, expect, test } from "vitest";
import { forStudent } from "../../grader/for-students.ts";
import type { Entry } from "../../grader/model/gradebook.ts";
import { junitXml } from "../../grader/report/junit.ts";
import { entries, items, source } from "./example-class.ts";
import { parseXml, readAsGitLab, readAsJenkins } from "./junit-readers.ts";

const files = [
  { path: "02-delta/delta.ts", text: "// mine\n\nexport function outputDelta() {\n  return 1;\n}\n" },
];
const xmlOf = (entry: Entry | undefined): string => junitXml(source, forStudent(entry!), "en", files);
const [full, mixed, unwritten, unloadable, , nothing, unreachable, contradicted] = entries;

/** An entry whose one check ended in an error with this message. */
const threwWith = (message: string): Entry => ({
  ...(full as Extract<Entry, { kind: "graded" }>),
  judged: [
    {
      check: "outputDelta.form",
      seen: "visible",
      verdict: {
        kind: "errored",
        call: { name: "outputDelta", args: [] },
        outcome: { kind: "threw", name: "Error", message, file: "02-delta/delta.ts", line: 4 },
      },
    },
  ],
});

describe("junit.xml", () => {
  test("has a case for each check on each side, which GitLab and Jenkins read alike", () => {
    for (const entry of entries) {
      const [gitLab, jenkins] = [readAsGitLab(xmlOf(entry)), readAsJenkins(xmlOf(entry))];
      const judged = "judged" in entry ? (entry.judged ?? []) : [];
      const remarks = entry.kind === "graded" ? 0 : 1;
      expect(gitLab).toHaveLength(judged.length + remarks);
      const told = (cases: typeof gitLab) => cases.map(({ suite, name, result }) => [suite, name, result]);
      expect(told(gitLab)).toEqual(told(jenkins));
    }
  });

  test("gives every verdict its result: what is not written or waits is skipped, a broken program is an error", () => {
    const resultsOf = (entry: Entry | undefined) => [
      ...new Set(readAsGitLab(xmlOf(entry)).map(({ result }) => result)),
    ];
    expect(resultsOf(full)).toEqual(["passed"]);
    expect(resultsOf(unwritten)).toEqual(["skipped"]);
    expect(resultsOf(unloadable)).toEqual(["error"]);
    expect(resultsOf(mixed).sort()).toEqual(["error", "failure", "passed", "skipped"]);
    expect(resultsOf(nothing)).toEqual(["failure"]);
    expect(resultsOf(unreachable)).toEqual(["error"]);
  });

  test("explains itself where GitLab looks and where Jenkins looks", () => {
    const reason = (cases: ReturnType<typeof readAsGitLab>) =>
      cases.find(({ name }) => name.startsWith("outputDelta.reference (Visible"))?.shown;
    expect(reason(readAsGitLab(xmlOf(mixed)))?.split("\n")).toEqual([
      "All sizes are right, but 2 of 2 numbers differ.",
      'Call: outputDelta("sigmoid", [1, 0], [+0.5987, +0.7311], [+0.4, 1])',
      "Yours: [-0.09642, +0.1437]",
      "Expected: [+0.09642, -0.1437]",
      "First difference: [0]  -0.09642 / +0.09642",
      "Points: 1.333/4 (Delta of the output layer)",
    ]);
    expect(reason(readAsJenkins(xmlOf(mixed)))).toBe("All sizes are right, but 2 of 2 numbers differ.");
  });

  test("carries the points of every item, and their sum, in properties", () => {
    const properties = parseXml(xmlOf(mixed)).children.map((suite) =>
      suite.children[0]!.children.map(({ attributes }) => attributes["value"]),
    );
    expect(properties).toEqual([
      ["2/2", "5.833/10"],
      ["1.333/4", "5.833/10"],
      ["2.5/4", "5.833/10"],
    ]);
    expect(xmlOf(contradicted)).toContain('<property name="points" value="-/4"/>');
  });

  test("counts in every suite and in the whole what stands there", () => {
    const root = parseXml(xmlOf(mixed));
    const counted = (name: string) => root.children.map(({ attributes }) => Number(attributes[name]));
    expect(root.attributes).toMatchObject({ tests: "12", failures: "3", errors: "2", skipped: "1" });
    expect(counted("tests")).toEqual([3, 5, 4]);
    expect(counted("failures")).toEqual([0, 2, 1]);
  });

  test("names the student's own file and line: of the error, else of the function", () => {
    const [delta] = readAsGitLab(xmlOf(mixed)).filter(({ name }) => name.startsWith("outputDelta.form"));
    expect(delta?.file).toBe("assignments/02-delta/delta.ts");
    expect(xmlOf(mixed)).toContain('file="assignments/02-delta/delta.ts" line="3"');
    expect(xmlOf(unloadable)).toContain('file="assignments/02-delta/delta.ts" line="3"');
    expect(junitXml(source, threwWith("x"), "en")).toContain(' line="4"');
  });

  test.each([
    ["control characters", "\u001b[31mred\u0000\u000b", "␛[31mred␀␋"],
    ["halves of surrogate pairs", "a\ud800b\udfff", "a⟨D800⟩b⟨DFFF⟩"],
    [
      "the end of a CDATA section",
      "]]></failure><testcase name='forged'/>",
      "]]></failure><testcase name='forged'/>",
    ],
    ["line ends", "a\r\nb", "a␍␊b"],
    ["the last code points", "\uFFFE\uFFFF", "⟨FFFE⟩⟨FFFF⟩"],
  ])("stays well-formed and loses nothing with %s in a message", (_, message, shown) => {
    const cases = readAsGitLab(xmlOf(threwWith(message)));
    expect(cases).toHaveLength(1);
    expect(cases[0]?.shown).toContain(`Error: ${shown}`);
  });

  test("has no data of hidden cases, and is not written where some are left", () => {
    expect(xmlOf(mixed)).not.toMatch(/0\.456|0\.123/);
    expect(() => junitXml(source, mixed!, "en")).toThrow("was not redacted");
  });

  test("says nothing to students of what is wrong on our side", () => {
    for (const entry of [unreachable, contradicted])
      expect(xmlOf(entry)).not.toMatch(/git\.example|reference is not in order|hidden case 2/);
  });

  test("speaks the language asked for", () => {
    expect(junitXml(source, forStudent(mixed!), "ja")).toContain(items[1]!.title.ja);
  });
});

describe("the readers of the test", () => {
  const report = (cases: string) => `<testsuites><testsuite name="s">${cases}</testsuite></testsuites>`;

  test("see what a naive writer gets wrong", () => {
    const twice = report('<testcase classname="a" name="b"/><testcase classname="a" name="b"/>');
    expect(readAsGitLab(twice)).toHaveLength(1);
    const both = report(
      '<testcase classname="a" name="b"><error/><failure message="m">t</failure></testcase>',
    );
    expect(readAsGitLab(both)[0]?.result).toBe("failure");
    expect(readAsJenkins(both)[0]?.result).toBe("error");
    expect(readAsGitLab(report('<testcase name="b"><failure message="m"/></testcase>'))[0]?.shown).toBe("");
    expect(readAsJenkins(report('<testcase name="a.b.c"/>'))[0]).toMatchObject({ suite: "a.b", name: "c" });
  });

  test.each(["\u001b", "&#27;", "\ud800", "<a>", "&nbsp;", "]]>"])("refuse %j in a text", (text) => {
    expect(() => parseXml(report(`<testcase name="b"><failure>${text}</failure></testcase>`))).toThrow();
  });

  test("refuse a report without a case, or without suites", () => {
    expect(() => readAsJenkins("<testsuites><testsuite name='s'/></testsuites>")).toThrow("no test case");
    expect(() => readAsJenkins("<testsuites><testcase name='s'/></testsuites>")).toThrow("no test case");
    expect(() => readAsGitLab("<report/>")).toThrow("no suites");
  });
});
