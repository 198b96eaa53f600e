// Right solutions are changed in every small way.
import { describe, expect, test } from "vitest";
import { mutantsOf } from "./mutants-of.ts";

describe("mutants of a source", () => {
  test("are the source with one change each, told by line and text", async () => {
    const source = "// A line before.\nexport const twice = (x: number) => 2 * x;\n";
    const mutants = await mutantsOf(source);
    expect(mutants).toContainEqual({
      mutator: "ArithmeticOperator",
      line: 2,
      text: "export const twice = (x: number) => 2 * x;",
      original: "2 * x",
      replacement: "2 / x",
      source: source.replace("2 * x", "2 / x"),
    });
    expect(mutants.every((mutant) => mutant.source !== source)).toBe(true);
  });

  test("leave the text of an error as it is, but not other text", async () => {
    const textOf = async (source: string) =>
      (await mutantsOf(source)).filter(({ mutator }) => mutator === "StringLiteral");
    expect(await textOf('throw new RangeError("too far");')).toEqual([]);
    expect(await textOf('export const name = "relu";')).toHaveLength(1);
  });
});
