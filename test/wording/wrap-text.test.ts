// Sentences in lines of a terminal.
import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { wrapText } from "../../grader/wording/wrap-text.ts";

test("Japanese breaks between words, and no line begins with a mark that closes", () => {
  const lines = wrapText("マイナスを付けない本もあります。「講義資料の補足」をご覧ください。", 20);
  expect(lines.length).toBeGreaterThan(3);
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(20);
  expect(lines.filter((line) => /^[。、」)ー]/.test(line))).toEqual([]);
  expect(lines.filter((line) => /[「(]$/.test(line))).toEqual([]);
  expect(lines.join("")).toBe("マイナスを付けない本もあります。「講義資料の補足」をご覧ください。");
});

test("English and formulas break at spaces only", () => {
  expect(wrapText("The sign of δ_j = −∂E/∂in_j is reversed.", 16)).toEqual([
    "The sign of δ_j",
    "= −∂E/∂in_j is",
    "reversed.",
  ]);
});

test("a word that is longer than a line stands in a line of its own", () => {
  expect(wrapText("see assignments/02-delta/delta.ts:21 now", 12)).toEqual([
    "see",
    "assignments/02-delta/delta.ts:21",
    "now",
  ]);
});

test("a short sentence is one line, and nothing is one empty line", () => {
  expect(wrapText("short", 80)).toEqual(["short"]);
  expect(wrapText("", 80)).toEqual([""]);
});

test("no letter is lost or added", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.integer({ min: 1, max: 40 }),
      (text, width) => {
        const letters = (some: string) => some.replaceAll(/\s/g, "");
        expect(letters(wrapText(text, width).join(""))).toBe(letters(text));
      },
    ),
  );
});
