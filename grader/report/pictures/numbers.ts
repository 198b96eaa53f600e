// Numbers as pictures write them, and when two of them are the same to a reader.
import { showValue } from "../../wording/show-value.ts";

/** Larger and smaller ones are written with an exponent. */
const smallest = 1e-4;
const largest = 1e5;

/** Three digits, a real minus sign, at most eight characters: "−0.0964", "1.2e−7", "NaN". */
export function shortNumber(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  const size = Math.abs(value);
  const plain = size === 0 || (size >= smallest && size < largest);
  const text = plain ? String(Number(value.toPrecision(size < 1000 ? 3 : 5))) : value.toExponential(1);
  return text.replaceAll("-", "−").replace("e+", "e");
}

/** As many digits as tell apart what a drawing cannot. */
export const exactNumber = (value: number): string => showValue(value, 6).replaceAll("-", "−");

/** Two numbers agree as far as any order of summation lets them: to 1e-9 relative, around 0 to 1e-12. */
export const agrees = (one: number, other: number, tolerance = 1e-9): boolean =>
  Object.is(one, other) ||
  one === other ||
  Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other), 1e-3);

/** The largest finite size among some numbers; 0 where there is none. */
export const largestSize = (values: readonly number[]): number =>
  Math.max(0, ...values.filter(Number.isFinite).map(Math.abs));
