// What every bench prints at its end: the ratios of its rounds, and a line of JSON for programs.

export interface Ratios {
  readonly bench: string;
  /** One a round. */
  readonly ratios: readonly number[];
  readonly bar: number;
  /** Which way is better. */
  readonly better: "higher" | "lower";
}

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

/** Prints the ratios for people and for programs, and says whether every bar was met. */
export function reportRatios(benches: readonly Ratios[]): boolean {
  return benches
    .map(({ bench, ratios, bar, better }) => {
      const middle = median(ratios);
      const [ratio, low, high] = [middle.median, middle.low, middle.high].map(rounded);
      const holds = better === "higher" ? middle.median >= bar : middle.median <= bar;
      process.stdout.write(`${bench}: ${ratio} (${low} to ${high}); bar ${bar}, ${better} is better\n`);
      process.stdout.write(
        `${JSON.stringify({ bench, ratio, low, high, rounds: ratios.length, bar, holds })}\n`,
      );
      return holds;
    })
    .every(Boolean);
}

const rounded = (value: number): number => Number(value.toPrecision(3));
