// What GitHub shows: a summary that fits and in which a student's text stays text, and few annotations on their own lines.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forStudent } from "../../grader/for-students.ts";
import type { Entry } from "../../grader/model/gradebook.ts";
import type { JudgedCheck } from "../../grader/model/verdict.ts";
import { githubAnnotations, mostAnnotations } from "../../grader/report/github-annotations.ts";
import { githubSummary, largestSummary } from "../../grader/report/github-summary.ts";
import { markdownBlock } from "../../grader/report/markdown-block.ts";
import { markdownSentence } from "../../grader/report/markdown-sentence.ts";
import { entries, items, source } from "./example-class.ts";
import { markdown, strangeThingsIn } from "./markdown-reader.ts";
import { markdownTexts as texts } from "./markdown-texts.ts";

const files = [
  { path: "02-delta/delta.ts", text: "// mine\n\nexport function outputDelta() {\n  return 1;\n}\n" },
];
const [full, mixed, unwritten, unloadable, , nothing, unreachable, contradicted] = entries;
const summaryOf = (entry: Entry | undefined): string =>
  githubSummary(source, forStudent(entry!), "en", { files });
const annotationsOf = (entry: Entry | undefined) =>
  githubAnnotations(source, forStudent(entry!), "en", files);

const fixed = { seed: 20_261_202, numRuns: 300 };
const threwWith = (message: string, name = "Error"): Entry => ({
  ...(full as Extract<Entry, { kind: "graded" }>),
  judged: [
    {
      check: "outputDelta.form",
      seen: "visible",
      verdict: {
        kind: "errored",
        call: { name: "outputDelta", args: [message] },
        outcome: { kind: "threw", name, message, file: "02-delta/delta.ts", line: 4 },
      },
    },
  ],
});

describe("the summary", () => {
  test("tells the first root cause in full, then every item and every check in a line", () => {
    const summary = summaryOf(mixed);
    const inOrder = [
      "## Backpropagation: deltas (5.833/10)",
      "### Begin here: `outputDelta`",
      "`assignments/02-delta/delta.ts:3`",
      "All sizes are right, but 2 of 2 numbers differ.",
      "Expected: [+0.09642, -0.1437]",
      "| Delta of the output layer | 1.333/4 | 1/5 |",
      "| **Total** | **5.833/10** |",
      "<details><summary>All checks</summary>",
      "- ✗ **To fix** kFold refuses more folds than there are data (Visible cases): This input",
      "<details><summary>日本語</summary>",
      "### ここから始めましょう: `outputDelta`",
    ];
    const places = inOrder.map((part) => summary.indexOf(part));
    expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
  });

  test("opens in the language asked for and folds the other", () => {
    const summary = githubSummary(source, forStudent(mixed!), "ja");
    expect(summary.startsWith("## 誤差逆伝播法: デルタ (5.833/10)")).toBe(true);
    expect(summary.indexOf("<details><summary>English</summary>")).toBeGreaterThan(0);
  });

  test("is calm about what is not written, glad about full marks, and says what to do without a submission", () => {
    expect(summaryOf(unwritten)).toContain("`activationDerivative` is not written yet.");
    expect(summaryOf(full)).toContain("Every check passed.");
    expect(summaryOf(mixed)).not.toContain("Every check passed.");
    expect(summaryOf(nothing)).toContain("no commit before the deadline");
  });

  test("keeps to itself the data of hidden cases and what is wrong on our side", () => {
    expect(summaryOf(mixed)).not.toMatch(/0\.456|0\.123/);
    for (const entry of [unreachable, contradicted])
      expect(summaryOf(entry)).not.toMatch(/git\.example|reference is not in order/);
    expect(() => githubSummary(source, mixed!, "en")).toThrow("was not redacted");
  });

  test("is read as words, lists, tables, code and folds, whatever a student's program says", () => {
    for (const entry of entries) expect(strangeThingsIn(summaryOf(entry))).toEqual([]);
    fc.assert(
      fc.property(texts, texts, (message, name) => {
        expect(strangeThingsIn(summaryOf(threwWith(message, name)))).toEqual([]);
      }),
      { ...fixed, numRuns: 60 },
    );
  });

  test("would be seen to hold anything else", () => {
    for (const strange of [
      "[x](y)",
      "![x](y)",
      "<script>",
      "a @user",
      "see #1",
      "www.example.com",
      "https://example.com",
      "*x*",
      ":x:",
    ])
      expect(strangeThingsIn(`${summaryOf(full)}\n\n${strange}`), strange).not.toEqual([]);
  });

  test("leaves out from the end what GitHub would refuse, and says so", () => {
    const whole = Buffer.byteLength(summaryOf(mixed));
    expect(whole).toBeLessThan(largestSummary);
    for (const room of [whole, whole - 1, 700, 200, 60, 10]) {
      const summary = githubSummary(source, forStudent(mixed!), "en", { room, files });
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(room);
      expect(summary.includes("The rest does not fit here.")).toBe(room < whole && room >= 60);
      expect((summary.match(/<details>/g) ?? []).length).toBe((summary.match(/<\/details>/g) ?? []).length);
    }
  });
});

describe("markdownSentence", () => {
  test.each([
    "All sizes are right, but 2 of 2 numbers differ.",
    "outputDelta は二乗誤差の δ = −∂E/∂in を返します (公開ケース)",
    "outputDelta stopped with an error: TypeError",
  ])("leaves %j as it is", (sentence) => expect(markdownSentence(sentence)).toBe(sentence));

  test.each([
    "1. first",
    "- a",
    "+ a",
    "= a",
    "a|b",
    "a@b.c",
    "see #1",
    "a::b",
    "www.example.com",
    "at 8c7e5a2f",
    "a_b_",
    "$x$",
    "a:",
  ])("makes a span of code of %j", (sentence) => expect(markdownSentence(sentence)).toMatch(/^`.*`$/));

  test("means nothing to Markdown, for any text", () =>
    fc.assert(
      fc.property(texts, (text) => {
        const written = markdownSentence(text);
        expect(strangeThingsIn(written)).toEqual([]);
        expect(markdown.parse(written, {}).map(({ type }) => type)).toEqual(
          written === "" ? [] : ["paragraph_open", "inline", "paragraph_close"],
        );
      }),
      fixed,
    ));
});

describe("markdownBlock", () => {
  test("is one block of code, for any lines", () =>
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (lines) => {
        const [block, ...more] = markdown.parse(markdownBlock(lines), {});
        expect([block?.type, more.length]).toEqual(["fence", 0]);
        expect(block?.content.split("\n")).toHaveLength(lines.length + 1);
      }),
      fixed,
    ));

  test("is nothing for no lines", () => expect(markdownBlock([])).toBe(""));
});

describe("annotations", () => {
  test("stand on the student's own lines, one for each wrong function, the first cause first", () => {
    expect(annotationsOf(mixed)).toEqual([
      expect.stringMatching(
        /^::error file=assignments\/02-delta\/delta\.ts,line=3,title=outputDelta gives .*::All sizes are right, but 2 of 2 numbers differ\. Call: /,
      ),
      expect.stringMatching(
        /^::error file=assignments\/02-delta\/delta\.ts,title=kFold refuses .*::This input/,
      ),
    ]);
  });

  test("are one for a file that cannot be read, and none for what is not written, right or ungraded", () => {
    expect(annotationsOf(unloadable)).toHaveLength(1);
    for (const entry of [full, unwritten, nothing, unreachable]) expect(annotationsOf(entry)).toEqual([]);
  });

  test("are no more than GitHub shows", () => {
    const names = Array.from({ length: 30 }, (_, index) => `f${index}.form`);
    const judged = names.map((check): JudgedCheck => ({
      check,
      seen: "visible",
      verdict: {
        kind: "failed",
        findings: [{ key: "value.differs", params: { count: 1, of: 1, path: "" } }],
      },
    }));
    const many = { ...source, items: [{ ...items[0]!, checks: names }] };
    const entry = { ...(full as Extract<Entry, { kind: "graded" }>), judged };
    expect(githubAnnotations(many, entry, "en", [])).toHaveLength(mostAnnotations);
  });

  test("are one command each, whatever a student's program says", () =>
    fc.assert(
      fc.property(texts, (message) => {
        const [command = "", ...more] = githubAnnotations(source, threwWith(message), "en", files);
        expect(more).toEqual([]);
        expect(command).toMatch(/^::error file=[^:,]*,line=4,title=[^:,]*::[^\r\n]*$/);
      }),
      fixed,
    ));

  test("hold no data of hidden cases", () => {
    expect(annotationsOf(mixed).join()).not.toMatch(/0\.456|0\.123/);
    expect(() => githubAnnotations(source, mixed!, "en", [])).toThrow("was not redacted");
  });
});
