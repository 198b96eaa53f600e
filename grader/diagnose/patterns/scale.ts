// Every number off by the same factor, the same sign, the same step, or by how many there are.
import type { NumberPair } from "../../checks/compare.ts";
import { isClose } from "../../checks/tolerance.ts";
import type { Pattern } from "../../model/diagnosis.ts";
import { isList } from "../../model/value.ts";
import { pairsOf, type AnsweredCall } from "../answered-call.ts";

/** Fewer wrong numbers could have any factor between them by chance. */
const fewestPairs = 3;

/** Yours is c times the right number, everywhere; c = −1 is the sign, c = 0 nothing at all. */
export function scaled(calls: readonly AnsweredCall[]): Pattern | undefined {
  const pairs = tellingPairs(calls);
  const factor = pairs && commonFactor(pairs);
  if (factor === undefined || isClose(factor, 1)) return undefined;
  if (factor === 0) return { key: "zero", params: { count: pairs!.length } };
  if (isClose(factor, -1)) return { key: "sign", params: { count: pairs!.length } };
  return { key: "factor", params: { factor: tidy(factor), count: pairs!.length } };
}

/** Each call has a factor of its own: how many numbers its first list holds, or one over that. */
export function scaledByCount(calls: readonly AnsweredCall[]): Pattern | undefined {
  const factors = calls.flatMap((one) => {
    const factor = commonFactor(tellingPairs([one], 1) ?? []);
    const count = countOf(one);
    return factor === undefined || count === undefined ? [] : [{ factor, count }];
  });
  const telling = factors.filter(({ count }) => count > 1);
  if (telling.length < fewestPairs || new Set(telling.map(({ count }) => count)).size < 2) return undefined;
  if (factors.every(({ factor, count }) => isClose(factor, count))) return { key: "times-count", params: {} };
  if (factors.every(({ factor, count }) => isClose(factor * count, 1)))
    return { key: "divided-by-count", params: {} };
  return undefined;
}

/** Yours is the right number plus c, everywhere. */
export function offset(calls: readonly AnsweredCall[]): Pattern | undefined {
  const pairs = allPairs(calls);
  if (!pairs || pairs.length < fewestPairs) return undefined;
  const [first] = pairs;
  const step = first!.yours - first!.expected;
  const isConstant = pairs.every(({ yours, expected }) => isClose(yours - step, expected));
  return isConstant && !isClose(step, 0) ? { key: "offset", params: { offset: tidy(step) } } : undefined;
}

/** All sizes are right, but not all signs. */
export function someSigns(calls: readonly AnsweredCall[]): Pattern | undefined {
  const pairs = tellingPairs(calls);
  if (!pairs?.every(({ yours, expected }) => isClose(Math.abs(yours), Math.abs(expected)))) return undefined;
  const wrong = pairs.filter(({ yours, expected }) => !isClose(yours, expected)).length;
  const noneNegative = pairs.every(({ yours }) => yours >= 0);
  return { key: noneNegative ? "absolute" : "some-signs", params: { count: wrong, of: pairs.length } };
}

function commonFactor(pairs: readonly NumberPair[]): number | undefined {
  const [first] = pairs;
  if (!first) return undefined;
  const factor = first.yours / first.expected;
  return pairs.every(({ yours, expected }) => isClose(yours, factor * expected)) ? factor : undefined;
}

/** Pairs whose right number is not 0; undefined when too few, or some number stands where the right one is 0. */
function tellingPairs(
  calls: readonly AnsweredCall[],
  fewest = fewestPairs,
): readonly NumberPair[] | undefined {
  const pairs = allPairs(calls);
  const telling = pairs?.filter(({ expected }) => !isClose(expected, 0));
  if (!pairs || !telling || telling.length < fewest) return undefined;
  return pairs.every(({ yours, expected }) => !isClose(expected, 0) || isClose(yours, 0))
    ? telling
    : undefined;
}

function allPairs(calls: readonly AnsweredCall[]): readonly NumberPair[] | undefined {
  const lists = calls.map(pairsOf);
  return lists.some((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? []);
}

/** The length of the first list among the arguments. */
const countOf = ({ call }: AnsweredCall): number | undefined => call.args.find(isList)?.length;

/** Without the dust of rounding: 0.49999999999999994 is 0.5. */
const tidy = (number: number): number => Number(number.toPrecision(9));
