// What every bench prints at its end: the figures of its rounds, and one line of JSON for programs.

/** The middle one, and how far the rounds lie apart. @param values one a round, at least one. */
export function median(values: readonly number[]): {
  readonly median: number;
  readonly low: number;
  readonly high: number;
} {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return {
    median: (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2,
    low: sorted[0]!,
    high: sorted.at(-1)!,
  };
}

/** Prints the line for programs and gives `holds` back. */
export function reportRatio(bench: string, ratio: number, bar: number, holds: boolean): boolean {
  const rounded = Math.round(ratio * 1000) / 1000;
  process.stdout.write(`${JSON.stringify({ bench, ratio: rounded, bar, holds })}\n`);
  return holds;
}
