// The lecture's formulas are read whole, or it is said what is wrong with them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { courseFolder, loadAssignment } from "../../grader/load/assignment.ts";
import { formulaInconsistency, loadFormulas } from "../../grader/load/formulas.ts";
import { Fault } from "../../grader/model/fault.ts";

const good = { tex: "p - q", text: "p − q", alt: { ja: "p から q を引きます。", en: "p minus q." } };

/** Loads formulas.json as it would lie in a course. */
function load(formulas: unknown) {
  const course = mkdtempSync(join(tmpdir(), "kadai-formulas-"));
  onTestFinished(() => rmSync(course, { recursive: true }));
  mkdirSync(join(course, "assignments"));
  writeFileSync(join(course, "assignments", "formulas.json"), JSON.stringify(formulas));
  return loadFormulas(course);
}

describe("formulas.json", () => {
  test("is read as it stands when every entry is in order", () => {
    expect(load({ "softmax-delta": good })).toEqual({ "softmax-delta": good });
  });

  test.each([
    ["lacks its TeX", { ...good, tex: undefined }, '"/softmax-delta"', "'tex'"],
    ["keeps its dollar signs", { ...good, tex: "$$p - q$$" }, '"/softmax-delta/tex"', "pattern"],
    ["has TeX of two lines", { ...good, tex: "p\n- q" }, '"/softmax-delta/tex"', "pattern"],
    ["has no English", { ...good, alt: { ja: "p です。" } }, '"/softmax-delta/alt"', "'en'"],
    ["is read aloud as no sentence", { ...good, alt: { ...good.alt, en: "p - q" } }, "alt/en", "pattern"],
    ["has a key too many", { ...good, latex: "p" }, '"/softmax-delta/latex"', "additional"],
  ])("that %s is a fault that names the entry", (_, entry, place, reason) => {
    const loading = () => load({ "output-delta": good, "softmax-delta": entry });
    expect(loading).toThrow(Fault);
    expect(loading).toThrow(place);
    expect(loading).toThrow(reason);
  });

  test("with an id that is none is a fault that names it", () => {
    expect(() => load({ "Softmax delta": good })).toThrow(/"\/Softmax delta" it .*pattern/);
  });
});

describe("an assignment's list of formulas", () => {
  const formulas = { "output-delta": good, "hidden-delta": good };
  const listing = async (lists: Readonly<Record<string, readonly string[]>>) => {
    const { manifest } = await loadAssignment("02-delta", courseFolder);
    return formulaInconsistency({ ...manifest, formulas: lists }, formulas);
  };

  test("may name any formula of the course for any of its functions", async () => {
    expect(await listing({ outputDelta: ["output-delta"], deltas: ["output-delta", "hidden-delta"] })).toBe(
      undefined,
    );
  });

  test("may not name a function that is not graded", async () => {
    expect(await listing({ forward: ["output-delta"] })).toContain('formulas for "forward", which is not');
  });

  test("may not name a formula that is not there, and is told the nearest", async () => {
    const sentence = await listing({ outputDelta: ["ouput-delta"] });
    expect(sentence).toContain('"ouput-delta" for "outputDelta"');
    expect(sentence).toContain('Did you mean "output-delta"?');
  });
});
