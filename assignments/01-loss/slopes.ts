// Used by checks.ts: measures how fast a loss changes, out of its own answers, by central differences.

/** h. Small enough that a bend of the loss does not matter, large enough that rounding does not (1e-16·E/h). */
const nudge = 1e-5;

/** For each number in turn: all of them with that one nudged up, and with it nudged down. */
export const nudged = (values: readonly number[]): readonly (readonly number[])[] =>
  values.flatMap((value, j) => [values.with(j, value + nudge), values.with(j, value - nudge)]);

/** The same for numbers that have to keep their sum: what number j gains, the one after it (of the last: the first) loses. */
export const exchanged = (shares: readonly number[]): readonly (readonly number[])[] =>
  shares.flatMap((_, j) => [nudge, -nudge].map((gain) => exchange(shares, j, gain)));

function exchange(shares: readonly number[], j: number, gain: number): readonly number[] {
  const next = (j + 1) % shares.length;
  return shares.with(j, shares[j]! + gain).with(next, shares[next]! - gain);
}

/** The slopes that the answers to such nudges show: up, down, up, down … An answer that is no number gives NaN. */
export const slopesFrom = (answers: readonly unknown[]): number[] =>
  Array.from({ length: answers.length / 2 }, (_, j) => {
    const [up, down] = [answers[2 * j], answers[2 * j + 1]].map((answer) =>
      typeof answer === "number" ? answer : Number.NaN,
    );
    return (up! - down!) / (2 * nudge);
  });

/** What rounding makes of a slope stays below 1e-7 for losses up to 2000; a mistake is far above. */
const slopeTolerance = 1e-6;

/** Whether a measured slope is the right one. */
export const isSlope = (measured: number, right: number): boolean =>
  Math.abs(measured - right) <= slopeTolerance * Math.max(1, Math.abs(right));
