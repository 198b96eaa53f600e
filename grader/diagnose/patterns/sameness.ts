// Answers that equal something else: an argument, or always the same.
import type { Pattern } from "../../model/diagnosis.ts";
import { pairsOf, type AnsweredCall } from "../answered-call.ts";
import { isSameValue } from "../same-outcome.ts";

/** Always the same answer, though the right ones differ. */
export function constant(calls: readonly AnsweredCall[]): Pattern | undefined {
  const [first] = calls;
  if (!first || calls.length < 3) return undefined;
  const isConstant = calls.every(({ yours }) => isSameValue(yours, first.yours));
  const areAlike = calls.every(({ expected }) => isSameValue(expected, first.expected));
  return isConstant && !areAlike ? { key: "constant", params: {} } : undefined;
}

/** No number at all: every one is NaN. */
export function notNumbers(calls: readonly AnsweredCall[]): Pattern | undefined {
  const numbers = calls.flatMap((one) => pairsOf(one) ?? []);
  return numbers.length > 1 && numbers.every(({ yours }) => Number.isNaN(yours))
    ? { key: "not-a-number", params: {} }
    : undefined;
}

/** One of the arguments comes back as it is. */
export function argument(calls: readonly AnsweredCall[]): Pattern | undefined {
  const [first] = calls;
  if (!first || calls.length < 2) return undefined;
  const place = first.call.args.findIndex((_, index) =>
    calls.every(({ call, yours }) => isSameValue(yours, call.args[index])),
  );
  return place < 0 ? undefined : { key: "argument", params: { argument: place + 1 } };
}
