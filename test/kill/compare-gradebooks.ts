// Whether two graded folders hold the same marks, to the letter.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const files = ["gradebook.json", "gradebook.csv"];

/** The lines, with their file, that stand in only one of the two folders. */
export const differences = (one: string, other: string): readonly string[] =>
  files.flatMap((file) => {
    const [here, there] = [linesOf(join(one, file)), linesOf(join(other, file))];
    const odd = [
      ...here.filter((line) => !there.includes(line)),
      ...there.filter((line) => !here.includes(line)),
    ];
    const sameOrder = here.join("\n") === there.join("\n");
    return odd.length === 0 && !sameOrder
      ? [`${file}: another order`]
      : odd.map((line) => `${file}: ${line}`);
  });

const linesOf = (file: string): readonly string[] => readFileSync(file, "utf8").split("\n");
