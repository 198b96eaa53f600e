// Parts hold each datum exactly once, or it is said which one does not.
import { expect, test } from "vitest";
import { partition } from "../../grader/checks/partition.ts";
import type { Value } from "../../grader/model/value.ts";

test.each<[string, readonly Value[], string[]]>([
  ["nothing when every datum is in one part", [[3, 1], [], [2]], []],
  ["nothing for typed arrays", [new Int32Array([3, 1]), [2]], []],
  [
    "a datum in two parts",
    [
      [3, 1],
      [1, 2],
    ],
    ["partition.repeated"],
  ],
  ["a datum in no part", [[3], [2]], ["partition.missing"]],
  ["a datum from elsewhere", [[3, 1, 2, 7]], ["partition.stranger"]],
  ["a part that is no list", [3, [1, 2]], ["partition.form"]],
  ["a text in place of a datum", [["3", 1, 2]], ["partition.stranger"]],
])("partition finds %s", (_, parts, keys) => {
  expect(partition(parts, [1, 2, 3]).map(({ key }) => key)).toEqual(keys);
});
