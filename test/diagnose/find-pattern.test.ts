// Regularities in wrong answers are found where they are, and not where they only seem to be.
import { describe, expect, test } from "vitest";
import { findPattern } from "../../grader/diagnose/find-pattern.ts";
import type { Value } from "../../grader/model/value.ts";

type Row = readonly [yours: Value, expected: Value, ...args: readonly Value[]];

const found = (...rows: readonly Row[]) =>
  findPattern(rows.map(([yours, expected, ...args]) => ({ call: { name: "f", args }, yours, expected })));

describe("a pattern", () => {
  test.each<[string, Record<string, Value>, readonly Row[]]>([
    [
      "sign",
      { count: 3 },
      [
        [
          [-1, 2],
          [1, -2],
        ],
        [-3, 3],
      ],
    ],
    [
      "zero",
      { count: 3 },
      [
        [
          [0, 0],
          [1, -2],
        ],
        [0, 3],
      ],
    ],
    [
      "factor",
      { factor: 0.5, count: 3 },
      [
        [
          [0.5, -1],
          [1, -2],
        ],
        [1.5, 3],
      ],
    ],
    [
      "times-count",
      {},
      [
        [[2], [1], [7, 8]],
        [[12], [4], [7, 8, 9]],
        [[4], [1], [1, 2, 3, 4]],
      ],
    ],
    [
      "divided-by-count",
      {},
      [
        [[0.5], [1], [7, 8]],
        [[3], [9], [7, 8, 9]],
        [[1], [4], [1, 2, 3, 4]],
      ],
    ],
    [
      "offset",
      { offset: 0.25 },
      [
        [
          [1.25, -1.75],
          [1, -2],
        ],
        [3.25, 3],
      ],
    ],
    [
      "constant",
      {},
      [
        [1, 2],
        [1, 3],
        [1, 1],
      ],
    ],
    [
      "argument",
      { argument: 2 },
      [
        [[1, 2], [3, 5], 0, [1, 2]],
        [[4], [2], 0, [4]],
      ],
    ],
    [
      "transposed",
      {},
      [
        [
          [
            [1, 3],
            [2, 4],
          ],
          [
            [1, 2],
            [3, 4],
          ],
        ],
        [[[5], [6]], [[5, 6]]],
      ],
    ],
    [
      "reversed",
      {},
      [
        [
          [3, 2, 1],
          [1, 2, 3],
        ],
        [
          [5, 9, 4],
          [4, 9, 5],
        ],
      ],
    ],
    [
      "shifted",
      { by: 1 },
      [
        [
          [9, 1, 2],
          [1, 2, 3],
        ],
        [
          [0, 4, 5],
          [4, 5, 7],
        ],
      ],
    ],
    [
      "permuted",
      {},
      [
        [
          [2, 1, 3],
          [1, 2, 3],
        ],
        [
          [9, 5, 4],
          [5, 9, 4],
        ],
      ],
    ],
    [
      "some-signs",
      { count: 1, of: 4 },
      [
        [
          [1, -2],
          [1, 2],
        ],
        [
          [-3, 4],
          [-3, 4],
        ],
      ],
    ],
    [
      "absolute",
      { count: 2, of: 4 },
      [
        [
          [1, 2],
          [1, -2],
        ],
        [
          [3, 4],
          [-3, 4],
        ],
      ],
    ],
    [
      "first-only",
      {},
      [
        [
          [1, 0.5],
          [1, 2],
        ],
        [
          [3, 7, 9],
          [3, 4, 5],
        ],
      ],
    ],
    [
      "last-only",
      {},
      [
        [
          [0.5, 2],
          [1, 2],
        ],
        [
          [7, 9, 5],
          [3, 4, 5],
        ],
      ],
    ],
    [
      "all-but-first",
      {},
      [
        [
          [0.5, 2],
          [1, 2],
        ],
        [
          [7, 4, 5],
          [3, 4, 5],
        ],
      ],
    ],
    [
      "all-but-last",
      {},
      [
        [
          [1, 0.5],
          [1, 2],
        ],
        [
          [3, 4, 9],
          [3, 4, 5],
        ],
      ],
    ],
    [
      "right-at-first",
      {},
      [
        [
          [1, 2, 9],
          [1, 2, 3],
        ],
        [
          [4, 9, 8, 7],
          [4, 5, 6, 7.5],
        ],
      ],
    ],
    [
      "rounded",
      { decimals: 2 },
      [
        [
          [0.33, 0.67],
          [1 / 3, 2 / 3],
        ],
        [0.14, 1 / 7],
      ],
    ],
    [
      "single-precision",
      {},
      [
        [
          [Math.fround(0.1), Math.fround(0.2)],
          [0.1, 0.2],
        ],
        [Math.fround(0.7), 0.7],
      ],
    ],
    [
      "only-for",
      { value: "relu" },
      [
        [1, 2, "relu"],
        [9, 3, "relu"],
        [5, 5, "tanh"],
      ],
    ],
    [
      "only-negative",
      {},
      [
        [1, 2, -1],
        [9, 3, -2],
        [5, 5, 3],
        [6, 6, 0],
      ],
    ],
    [
      "only-zero",
      {},
      [
        [1, 2, 0, "a"],
        [9, 3, 0, "b"],
        [5, 5, 3, "a"],
        [6, 6, -1, "b"],
      ],
    ],
    [
      "not-a-number",
      {},
      [
        [
          [NaN, NaN],
          [1, 2],
        ],
        [NaN, 3],
      ],
    ],
  ])("is found: %s", (key, params, rows) => {
    expect(found(...rows)).toEqual({ key, params });
  });

  test.each<[string, readonly Row[]]>([
    [
      "a factor that two numbers share by chance",
      [
        [
          [2, 4],
          [1, 2],
        ],
      ],
    ],
    [
      "a factor that one number lacks",
      [
        [
          [2, 4, 6, 7],
          [1, 2, 3, 4],
        ],
      ],
    ],
    [
      "a sign where a right 0 became something",
      [
        [
          [-1, -2, -3, 5],
          [1, 2, 3, 0],
        ],
      ],
    ],
    [
      "a single list that happens to be reversed",
      [
        [
          [3, 2, 5],
          [5, 2, 3.5],
        ],
      ],
    ],
    [
      "one wrong answer of a kind",
      [
        [1, 2, "relu"],
        [5, 5, "tanh"],
        [4, 4, "relu"],
        [7, 7, "tanh"],
      ],
    ],
    [
      "numbers that are merely wrong",
      [
        [
          [7, 1.5, 9],
          [1, 2, 3],
        ],
        [
          [2, 8, 1.5],
          [4, 5, 6],
        ],
      ],
    ],
    [
      "answers that are all right",
      [
        [
          [1, 2],
          [1, 2],
        ],
        [3, 3],
        [4, 4],
      ],
    ],
    [
      "answers of another form",
      [
        [[1], [1, 2]],
        ["x", 3],
      ],
    ],
  ])("is not found in %s", (_, rows) => {
    expect(found(...rows)).toBeUndefined();
  });
});
