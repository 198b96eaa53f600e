// The mean of the errors of all patterns, and how far they lie apart.

/** The standard deviation divides by the number of errors. Errors that are no numbers make both NaN. */
export function meanAndSpread(errors: readonly number[]): { readonly mean: number; readonly spread: number } {
  const average = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const mean = average(errors);
  return { mean, spread: Math.sqrt(average(errors.map((error) => (error - mean) ** 2))) };
}
