// The right numbers with digits lost.
import type { NumberPair } from "../../checks/compare.ts";
import { isClose } from "../../checks/tolerance.ts";
import type { Pattern } from "../../model/diagnosis.ts";
import { pairsOf, type AnsweredCall } from "../answered-call.ts";

const mostDecimals = 8;

/** Rounded to some number of decimals, or kept in single precision. */
export function digitsLost(calls: readonly AnsweredCall[]): Pattern | undefined {
  const lists = calls.map(pairsOf);
  if (lists.some((list) => list === undefined)) return undefined;
  const pairs = lists.flatMap((list) => list ?? []);
  if (pairs.length < 3) return undefined;
  for (let decimals = 0; decimals <= mostDecimals; decimals++)
    if (pairs.every((pair) => isRounded(pair, decimals))) return { key: "rounded", params: { decimals } };
  const isSingle = pairs.every(
    ({ yours, expected }) => Math.abs(yours - expected) <= 1e-6 * Math.abs(expected),
  );
  return isSingle ? { key: "single-precision", params: {} } : undefined;
}

const isRounded = ({ yours, expected }: NumberPair, decimals: number): boolean => {
  const scale = 10 ** decimals;
  return (
    isClose(Math.round(yours * scale), yours * scale) && Math.abs(yours - expected) * scale <= 0.5 + 1e-9
  );
};
