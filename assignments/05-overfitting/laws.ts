// Used by checks.ts: what must hold of your answers, whatever way you take to them.

/** A broken law: the name of the sentence that says so, and what to put into it. */
export type Broken = { readonly key: string; readonly params: Readonly<Record<string, number>> };

const broken = (key: string, params: Broken["params"] = {}): readonly Broken[] => [{ key, params }];

/** The items of a list or a typed array as numbers, NaN for what is none; no items of anything else. */
export const numbersOf = (answer: unknown): readonly number[] =>
  Array.isArray(answer) || ArrayBuffer.isView(answer)
    ? Array.from(answer as unknown as unknown[], (item) => (typeof item === "number" ? item : Number.NaN))
    : [];

/** What lies under a key of an answer, as numbers. */
export const numbersAt = (answer: unknown, key: string): readonly number[] =>
  typeof answer === "object" && answer !== null && Object.hasOwn(answer, key)
    ? numbersOf((answer as { readonly [key: string]: unknown })[key])
    : [];

/** Far above rounding and far below any mistake, for numbers about as large as 1. */
const close = 1e-9;
const same = (some: number, other: number): boolean => Math.abs(some - other) <= close;

/**
 * Chebyshev polynomials at x, at its mirror image in the interval, and at the upper end: all are 1 at the end, the
 * odd ones change their sign in the mirror, and T_2n = 2 T_n² − 1.
 */
export function isChebyshev([here, mirrored, end]: readonly unknown[]): readonly Broken[] {
  const [basis, image, last] = [numbersOf(here), numbersOf(mirrored), numbersOf(end)];
  if (last.length === 0 || !last.every((value) => same(value, 1))) return broken("basis.end");
  if (!basis.every((value, n) => same(image[n]!, n % 2 === 0 ? value : -value)))
    return broken("basis.mirror");
  const doubles = basis.slice(0, Math.ceil(basis.length / 2));
  return doubles.every((value, n) => same(basis[2 * n]!, 2 * value ** 2 - 1)) ? [] : broken("basis.double");
}

/** Σ c_k b_k, as far as both go. */
export const dot = (coefficients: readonly number[], basis: readonly number[]): number =>
  basis.reduce((sum, value, k) => (k < coefficients.length ? sum + coefficients[k]! * value : sum), 0);

/** A larger λ leaves smaller coefficients: their squares sum up to less. */
export function shrinks(before: unknown, after: unknown): readonly Broken[] {
  const squares = (answer: unknown) => numbersOf(answer).reduce((sum, value) => sum + value ** 2, 0);
  return squares(after) < squares(before) ? [] : broken("fit.shrinks");
}

/** p at the two ends and in the middle, where every T_k is 1, −1 or 0. */
export function isSumOfChebyshev(values: readonly unknown[], c: readonly number[]): readonly Broken[] {
  const sumWith = (factors: readonly number[]) =>
    c.reduce((sum, value, k) => sum + value * factors[k % factors.length]!, 0);
  const right = { lo: sumWith([1, -1]), middle: sumWith([1, 0, -1, 0]), hi: sumWith([1]) };
  const wrong = Object.entries(right).find(([, value], index) => !same(Number(values[index]), value));
  return wrong === undefined ? [] : broken(`value.${wrong[0]}`);
}

/** Whether the errors never rise, but for rounding: a polynomial of higher degree can do all that a lower one can. */
const neverRises = (errors: readonly number[]): boolean =>
  errors.length > 0 && errors.every((error, m) => m === 0 || error <= errors[m - 1]! * (1 + close));

/** A degree explodes when its error is this many times the smallest one; on the lecture's picture it is 10,000 times more. */
const explosion = 100;

/** The lecture's picture: training falls, validation falls and rises, and the highest degree explodes. */
export function isOverfitting(curve: unknown): readonly Broken[] {
  const validation = numbersAt(curve, "validation");
  const best = validation.indexOf(Math.min(...validation));
  if (best < 1 || best >= validation.length - 1) return broken("curve.middle");
  if (!(validation.at(-1)! > explosion * validation[best]!)) return broken("curve.tame");
  return neverRises(numbersAt(curve, "training")) ? [] : broken("curve.rises");
}

/** The epoch is smaller than all before it, stays when more epochs follow the stop, and is the last of a descent. */
export function stopsInTime(
  [epoch, extended, descending]: readonly unknown[],
  errors: readonly number[],
): readonly Broken[] {
  const chosen = typeof epoch === "number" ? errors[epoch] : undefined;
  if (chosen === undefined) return broken("stop.none");
  if (descending !== errors.length - 1) return broken("stop.early");
  if (errors.slice(0, epoch as number).some((error) => error <= chosen)) return broken("stop.notBest");
  return extended === epoch ? [] : broken("stop.later");
}

const differ = (some: readonly number[], others: readonly number[]): boolean =>
  !some.every((value, m) => Math.abs(value - others[m]!) <= close * Math.abs(value));

/** Other validation data lead to other validation errors, and to the same training errors. */
export function validationIsApart([first, second]: readonly unknown[]): readonly Broken[] {
  const [training, validation] = ["training", "validation"].map(
    (key) => [numbersAt(first, key), numbersAt(second, key)] as const,
  );
  if (differ(...training!)) return broken("validation.leak");
  return differ(...validation!) ? [] : broken("validation.unused");
}

/** Other test data lead to another test error, and to the same degree. */
export function testIsApart([first, second]: readonly unknown[]): readonly Broken[] {
  const [one, other] = [first, second].map((answer) => answer as { readonly [key: string]: unknown });
  if (!Object.is(one?.["degree"], other?.["degree"])) return broken("test.leak");
  return differ([Number(one?.["testError"])], [Number(other?.["testError"])]) ? [] : broken("test.unused");
}
