// Finds numbers again in a text, in whatever form they were printed.

/** Fewer digits stand anywhere by chance. */
const fewestDigits = 4;
const mostDigits = 17;

/** All numbers within a value that have at least four significant digits. */
export function numbersWithin(value: unknown): readonly number[] {
  if (typeof value === "number") return digitsOf(value) >= fewestDigits ? [value] : [];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(numbersWithin);
  return [];
}

const digitsOf = (number: number): number =>
  Number.isFinite(number)
    ? /^0*(\d*)/.exec(significant(String(Math.abs(number))))![1]!.replace(/0+$/, "").length
    : 0;

/** "0.01250" is "1250", "1.25e-7" is "125". */
const significant = (text: string): string => text.replace(/e.*$/i, "").replace(".", "").replace(/^0+/, "");

/** Every way to print a number, rounded or cut off anywhere from the fourth digit on, up to sign, as one text each. */
export function formsOf(number: number): readonly string[] {
  const size = Math.abs(number);
  const exact = size.toExponential();
  const forms = Array.from({ length: mostDigits - fewestDigits + 1 }, (_, more) => {
    const digits = fewestDigits + more;
    const [mantissa = "", exponent = ""] = exact.split("e");
    return [Number(size.toPrecision(digits)), Number(`${mantissa.slice(0, digits + 1)}e${exponent}`)];
  });
  return [
    ...new Set(
      forms
        .flat()
        .filter((one) => digitsOf(one) >= fewestDigits)
        .map(String),
    ),
  ];
}

/** The numbers that stand in a text with at least four significant digits, in the form {@link formsOf} gives. */
export const numbersIn = (text: string): readonly string[] =>
  (text.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi) ?? [])
    .map((token) => Number(token))
    .filter((number) => digitsOf(number) >= fewestDigits)
    .map(String);
