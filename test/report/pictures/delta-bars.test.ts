// Bars of numbers say what the numbers say, and hold with whatever a student returned.
import { describe, expect, test } from "vitest";
import { deltaBars } from "../../../grader/report/pictures/delta-bars.ts";
import { svgFaults, textIn, voiceOf } from "./drawn.ts";

const voice = voiceOf("outputDelta");
const expected = [0.0964, -0.1437, 0.25];
const drawn = (yours: Parameters<typeof deltaBars>[1], right: typeof yours = expected) =>
  deltaBars(voice, yours, right) ?? expect.fail("nothing was drawn");

describe("the conclusion", () => {
  test.each([
    [
      "a reversed sign",
      [-0.0964, 0.1437, -0.25],
      "The sign of all 3 numbers is reversed; their sizes are right.",
    ],
    ["a factor", [0.1928, -0.2874, 0.5], "All 3 numbers of yours are 2 times the expected ones."],
    ["zeros", [0, 0, 0], "All 3 numbers of yours are 0."],
    ["agreement", expected, "All 3 numbers agree."],
    ["one that differs", [0.0964, 0.1437, 0.25], "1 of 3 numbers differs, at [1]"],
    ["numbers that are none", [Number.NaN, 0.1437, -0.25], "1 of 3 numbers is missing, or not finite."],
    ["a list that is too short", [-0.0964], "2 of 3 numbers are missing, or not finite."],
  ])("tells %s", (_, yours, said) => {
    expect(drawn(yours).conclusion).toContain(said);
  });

  test("of a sign reversed in one place only is not that all are", () => {
    expect(drawn([-0.0964, 0.1437, 0.25]).conclusion).not.toContain("reversed");
  });

  test("says when not all numbers are drawn", () => {
    const many = Array.from({ length: 30 }, (_, place) => place + 1);
    expect(drawn(many, many).conclusion).toBe("All 30 numbers agree. The first 12 of 30 numbers are drawn.");
  });
});

test("the table holds every number and the drawing its mark", () => {
  const picture = drawn([0.0964, 0.1437, 0.25]);
  expect(picture.table.rows[1]).toEqual(["[1]", "0.1437", "−0.1437"]);
  expect(textIn(picture)).toContain("0.144 ✗");
  expect(textIn(picture)).toContain("0.0964 ✓");
});

test("bars of opposite signs lie on opposite sides of the zero line", () => {
  const { svg } = drawn([-1, 1], [1, -1]);
  const zero = Number(/<line x1="([\d.]+)"/.exec(svg)?.[1]);
  const yours = [
    ...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"[^>]*fill="var\(--failed\)"/g),
  ];
  const [, first, second] = yours.map(([, x, width]) => [Number(x), Number(x) + Number(width)]);
  expect(first?.[1]).toBeCloseTo(zero, 5);
  expect(second?.[0]).toBeCloseTo(zero, 5);
});

test("is in order, and nothing is drawn without a list of numbers", () => {
  expect(svgFaults(drawn([Infinity, Number.NaN, 1e300]))).toEqual([]);
  expect(deltaBars(voice, 1, 2)).toBeUndefined();
  expect(deltaBars(voice, [], [])).toBeUndefined();
  expect(deltaBars(voice, [1], { kind: "x" })).toBeUndefined();
});

test("what stands in a name is text, and numbers under names are not drawn", () => {
  const picture = deltaBars(voiceOf(`<img src=x onerror="1">`), [1, 2], [1, 3]);
  expect(picture?.svg).not.toMatch(/<img/);
  expect(picture && svgFaults(picture)).toEqual([]);
  expect(deltaBars(voice, [{ "<b>": 1 }, 2], [{ "<b>": 1 }, 2])).toBeUndefined();
});
