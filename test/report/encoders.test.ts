// One encoder for each thing text is written into: whatever the text, it stays text there.
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvCell } from "../../grader/report/csv-cell.ts";
import { jsonText } from "../../grader/report/json-text.ts";
import { markdownText } from "../../grader/report/markdown-text.ts";
import { workflowCommand } from "../../grader/report/workflow-command.ts";
import { xmlText } from "../../grader/report/xml-text.ts";

const fixed = { seed: 20_261_202, numRuns: 500 };

/** Any text, and texts full of what means something somewhere. */
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "=",
          "+",
          "-",
          "@",
          "＝",
          "'",
          '"',
          ",",
          ";",
          "\t",
          "\r",
          "\n",
          "\0",
          "\u001b",
          "\u202e",
          "\u200b",
        ],
        ...[
          "<",
          ">",
          "&",
          "]]>",
          "`",
          "|",
          "\\",
          "%",
          ":",
          "::",
          "#",
          "[",
          "]",
          "(",
          "$",
          "a",
          "山",
          "😀",
          "\ud800",
        ],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const holdsFor = (encode: (text: string) => string, check: (encoded: string, text: string) => void) =>
  fc.assert(
    fc.property(texts, (text) => {
      const encoded = encode(text);
      expect(encoded).not.toMatch(invisible);
      check(encoded, text);
    }),
    fixed,
  );

describe("csvCell", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["＝cmd", "'＝cmd"],
    ["\t=1", "␉=1"],
    ["a\r\nb", "a␍␊b"],
    ["x\0", "x␀"],
  ])("makes %j harmless", (text, cell) => expect(csvCell(text)).toBe(cell));

  test("cuts what no spreadsheet would take", () =>
    expect(csvCell("\u202e".repeat(50_000)).length).toBeLessThan(32_767));

  test("is one cell of one row that no spreadsheet runs, for any text", () =>
    holdsFor(csvCell, (cell) => {
      expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/u);
      expect(parse(stringify([["id", cell, 1.5]]))).toEqual([["id", cell, "1.5"]]);
    }));
});

describe("jsonText", () => {
  test("escapes what is invisible and loses nothing", () => {
    expect(jsonText({ name: "a\u202Eb\u{E0041}" })).toBe('{"name":"a\\u202eb\\udb40\\udc41"}');
  });

  test("is read back exactly, for any text as key or as value", () =>
    holdsFor(
      (text) => jsonText([text, { [text]: text }]),
      (json, text) => {
        expect(JSON.parse(json)).toEqual([text, JSON.parse(JSON.stringify({ [text]: text }))]);
      },
    ));
});

describe("markdownText", () => {
  test.each([
    ["@user #1 [x](javascript:1) <b>", "`@user #1 [x](javascript:1) <b>`"],
    ["`` a", "``` `` a ```"],
    ["a|b\n# c", "`a⟨007C⟩b␊# c`"],
    [" \t".trim(), ""],
  ])("writes %j as a span of code", (text, span) => expect(markdownText(text)).toBe(span));

  test("is one span that nothing in it ends, for any text", () =>
    holdsFor(
      (text) => markdownText(text),
      (span) => {
        const [, fence = "", inside = ""] = /^(`*)([^]*)\1$/.exec(span) ?? [];
        const runs = inside.match(/`+/g) ?? [];
        expect(span === "" || fence.length > 0).toBe(true);
        expect(runs.map(({ length }) => length)).not.toContain(fence.length);
        expect(span).not.toContain("|");
      },
    ));
});

describe("xmlText", () => {
  test.each([
    ["]]><x a='1' b=\"2\">&amp;", "]]&gt;&lt;x a=&apos;1&apos; b=&quot;2&quot;&gt;&amp;amp;"],
    ["\0\u000b\uFFFE\ud800", "␀␋⟨FFFE⟩⟨D800⟩"],
  ])("escapes %j", (text, xml) => expect(xmlText(text)).toBe(xml));

  test("holds no markup and only characters that XML has, for any text", () =>
    holdsFor(
      (text) => xmlText(text),
      (xml) => {
        expect(xml).not.toMatch(/[<>"'\uFFFE\uFFFF]|&(?!(?:amp|lt|gt|quot|apos);)/);
      },
    ));
});

describe("workflowCommand", () => {
  test("names file, line and title, and escapes what would end them", () => {
    const command = workflowCommand({
      kind: "error",
      file: "a,b:c.ts",
      line: 3,
      title: "100% ::x::",
      message: "50%\n::error::forged, really",
    });
    expect(command).toBe(
      "::error file=a%2Cb%3Ac.ts,line=3,title=100%25 %3A%3Ax%3A%3A::50%25␊::error::forged, really",
    );
  });

  test("needs nothing but a message", () =>
    expect(workflowCommand({ kind: "notice", message: "all is well" })).toBe("::notice::all is well"));

  test("is one line with one message, for any text", () =>
    holdsFor(
      (text) => workflowCommand({ kind: "warning", title: text, message: text }),
      (command) => {
        expect(command).toMatch(/^::warning title=[^:,]*::/);
      },
    ));
});
