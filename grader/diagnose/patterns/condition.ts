// Right for some inputs and wrong for all others of one kind: one activation function, or one sign of a number.
import type { Pattern } from "../../model/diagnosis.ts";
import type { Value } from "../../model/value.ts";
import type { AnsweredCall } from "../answered-call.ts";
import { isSameValue } from "../same-outcome.ts";

/** Wrong exactly where a text argument has one value; or exactly for negative, or for positive, numbers. */
export function onlyFor(calls: readonly AnsweredCall[]): Pattern | undefined {
  const isWrong = calls.map(({ yours, expected }) => !isSameValue(yours, expected));
  if (isWrong.every(Boolean) || isWrong.filter(Boolean).length < 2) return undefined;
  const width = Math.max(0, ...calls.map(({ call }) => call.args.length));
  for (let place = 0; place < width; place++) {
    const values = calls.map(({ call }) => call.args[place]);
    const pattern = onlyForText(values, isWrong) ?? onlyForSign(values, isWrong);
    if (pattern) return pattern;
  }
  return undefined;
}

function onlyForText(values: readonly Value[], isWrong: readonly boolean[]): Pattern | undefined {
  const value = values[isWrong.indexOf(true)];
  if (typeof value !== "string" || values.every((one) => one === value)) return undefined;
  // Not for every input of that kind: some answers are right by chance, such as 0 for 0.
  const isOnly = isWrong.every((wrong, index) => !wrong || values[index] === value);
  return isOnly ? { key: "only-for", params: { value } } : undefined;
}

function onlyForSign(values: readonly Value[], isWrong: readonly boolean[]): Pattern | undefined {
  if (!values.every((value) => typeof value === "number")) return undefined;
  const agrees = (test: (value: number) => boolean) =>
    (values as readonly number[]).every((value, index) => test(value) === isWrong[index]);
  if (agrees((value) => value < 0)) return { key: "only-negative", params: {} };
  if (agrees((value) => value > 0)) return { key: "only-positive", params: {} };
  return agrees((value) => value === 0) ? { key: "only-zero", params: {} } : undefined;
}
