// Sets two answers below each other so that the numbers of one place stand in one column.
import stringWidth from "string-width";

/** Both texts with spaces before shorter items; unchanged where they do not have the same form. */
export function alignAnswers(yours: string, expected: string): readonly [string, string] {
  const [mine, right] = [itemsOf(yours), itemsOf(expected)];
  if (mine.length !== right.length) return [yours, expected];
  const pairs = mine.map((item, index) => alignItem(item, right[index] ?? ""));
  return [pairs.map(([one]) => one).join(", "), pairs.map(([, other]) => other).join(", ")];
}

const itemsOf = (text: string): readonly string[] => text.split(", ");

/** Space goes between the brackets that open and the number: "[  -1" below "[+0.5". */
function alignItem(one: string, other: string): readonly [string, string] {
  const width = Math.max(numberWidth(one), numberWidth(other));
  const pad = (item: string): string =>
    item.replace(
      shape,
      (_, before: string, number: string, after: string) =>
        before + " ".repeat(width - stringWidth(number)) + number + after,
    );
  return [pad(one), pad(other)];
}

/** What opens, fields' names with it; the number or word; what closes. */
const shape = /^((?:[[{(\s]|[\w$]+:\s)*)(.*?)([\])}\s]*)$/s;

const numberWidth = (item: string): number => stringWidth(shape.exec(item)?.[2] ?? "");
