// Handouts show the formulas of the one list.
import { describe, expect, test } from "vitest";
import { tieHandout } from "../grader/tie-handout.ts";

const formula = (tex: string) => ({ tex, text: tex, alt: { ja: "", en: "" } });
const formulas = { delta: formula("t - o"), slope: formula("f'(x)"), price: formula("\\$& + $1") };

const handout = (...lines: readonly string[]) => lines.join("\n");
const inOrder = handout(
  "Words.",
  "",
  "<!-- formula: delta slope -->",
  "",
  "$$t - o \\qquad f'(x)$$",
  "",
  "Inline $o$.",
);

describe("a handout", () => {
  test("that shows the formulas of the source is left as it is", () => {
    const { text, problems, shown } = tieHandout(inOrder, formulas);
    expect(text).toBe(inOrder);
    expect(problems).toEqual([]);
    expect([...shown]).toEqual(["delta", "slope"]);
  });

  test("with another formula than the source's gets the source's, and the line is named", () => {
    const { text, problems } = tieHandout(inOrder.replace("t - o", "o - t"), formulas);
    expect(text).toBe(inOrder);
    expect(problems).toMatchObject([{ line: 5, sentence: expect.stringContaining("delta slope differs") }]);
  });

  test("gets TeX with dollars and ampersands letter by letter", () => {
    const { text } = tieHandout("<!-- formula: price -->\n\n$$x$$", formulas);
    expect(text).toBe("<!-- formula: price -->\n\n$$\\$& + $1$$");
  });

  test("that names an unknown formula is left alone, and the line is named", () => {
    const before = inOrder.replace("slope", "toString");
    const { text, problems } = tieHandout(before, formulas);
    expect(text).toBe(before);
    expect(problems).toMatchObject([{ line: 5, sentence: expect.stringContaining('"toString"') }]);
  });

  test.each([
    ["a formula without a marker", handout("Words.", "", "$$t - o$$"), 3, "no source"],
    ["a formula of several lines", handout("$$", "t - o", "$$"), 1, "one line"],
    ["a formula in a quotation", handout("", "> $$t - o$$"), 2, "one line"],
    ["a marker without a formula", handout("<!-- formula: delta -->", "", "Words."), 1, "one line"],
    ["a marker apart from its formula", handout("<!-- formula: delta -->", "", "", "$$t - o$$"), 1, "one"],
  ])("with %s is found fault with", (_, text, line, sentence) => {
    const found = tieHandout(text, formulas);
    expect(found.text).toBe(text);
    expect(found.problems[0]).toMatchObject({ line, sentence: expect.stringContaining(sentence) });
    expect([...found.shown]).toEqual([]);
  });

  test("may show dollar signs in code", () => {
    const text = handout("```", "$$x$$", "<!-- formula: delta -->", "```", "", inOrder);
    expect(tieHandout(text, formulas).problems).toEqual([]);
  });
});
