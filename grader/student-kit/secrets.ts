// What must not be in a student kit, and the search for it in files that were written.
import { searchFor } from "./dense-text.ts";
import type { KitFile } from "./kit-file.ts";

/** Secrets, each with the words for it: what is found is never shown itself. */
export interface Secrets {
  /** Code and data without blanks: found however it is wrapped. */
  readonly pieces: ReadonlyMap<string, string>;
  /** Numbers that stand nowhere by chance, in the form that {@link numbersIn} gives. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Text that is found as it is. */
  readonly words: ReadonlyMap<string, string>;
}

export interface Leak {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** What stands there, e.g. "the course key in hex". */
  readonly what: string;
}

/** All that is known to be secret and stands in the files, in their order. */
export function findLeaks({ pieces, numbers, words }: Secrets, files: readonly KitFile[]): readonly Leak[] {
  const search = searchFor(pieces.keys());
  return files.flatMap(({ path, text }) => [
    ...search(text).map(({ piece, line }) => ({ path, line, what: pieces.get(piece) ?? "" })),
    ...text.split("\n").flatMap((content, index) => {
      const whats = [
        ...numbersIn(content).flatMap((number) => numbers.get(number) ?? []),
        ...[...words].flatMap(([word, what]) => (content.includes(word) ? [what] : [])),
      ];
      return whats.map((what) => ({ path, line: index + 1, what }));
    }),
  ]);
}

/** Numbers with fewer digits stand in many places by chance. */
const fewestDigits = 7;

/** The numbers of a text that have at least seven significant digits, without their signs, each in one form. */
export const numbersIn = (text: string): readonly string[] =>
  (text.match(/(?<![\w.])\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi) ?? [])
    .filter((token) => digitsOf(token) >= fewestDigits)
    .map((token) => String(Number(token)));

/** "0.01250" has three. */
const digitsOf = (token: string): number =>
  token
    .replace(/e.*$/i, "")
    .replace(".", "")
    .replace(/^0+|0+$/g, "").length;
