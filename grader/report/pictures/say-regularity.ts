// Says in a sentence how a student's numbers lie beside the expected ones: reversed, scaled, all 0, or here and there.
import { agrees, largestSize, shortNumber } from "./numbers.ts";
import type { Voice } from "./picture.ts";
import type { Pair } from "./read-values.ts";

/** The first of these that is true of all pairs. @param pairs not empty. */
export function sayRegularity({ say }: Voice, pairs: readonly Pair[], tolerance?: number): string {
  const same = (one: number, other: number) => agrees(one, other, tolerance);
  const of = pairs.length;
  const wrong = pairs.filter(({ yours, expected }) => !same(yours, expected));
  const none = wrong.filter(({ yours }) => !Number.isFinite(yours));
  if (wrong.length === 0) return say("picture.said.same", { of });
  if (none.length > 0) return say("picture.said.not-numbers", { count: none.length, of });
  if (pairs.every(({ yours }) => yours === 0)) return say("picture.said.zero", { of });
  if (pairs.every(({ yours, expected }) => same(yours, -expected))) return say("picture.said.sign", { of });
  const factor = factorOf(pairs);
  if (pairs.length > 1 && pairs.every(({ yours, expected }) => same(yours, factor * expected)))
    return say("picture.said.factor", { of, factor: shortNumber(factor) });
  const worst = wrong.reduce((one, other) => (distance(other) > distance(one) ? other : one));
  return say("picture.said.differs", {
    count: wrong.length,
    of,
    path: worst.path,
    yours: shortNumber(worst.yours),
    expected: shortNumber(worst.expected),
  });
}

const distance = ({ yours, expected }: Pair): number => Math.abs(yours - expected);

/** Yours over expected where the expected number is largest. */
function factorOf(pairs: readonly Pair[]): number {
  const size = largestSize(pairs.map(({ expected }) => expected));
  const largest = pairs.find(({ expected }) => Math.abs(expected) === size);
  return largest && size > 0 ? largest.yours / largest.expected : Number.NaN;
}
