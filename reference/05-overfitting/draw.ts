// Draws what cases of assignment 05 are made of: intervals, points in them, noisy data on a curve.
import type { Interval } from "../engine/chebyshev.ts";
import type { SeededRandom } from "../engine/random.ts";

/** Data as a student's function takes them. */
export type Data = { xs: number[]; ys: number[] };

/** So many drawn things in a list. */
export const times = <T>(count: number, draw: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => draw(index));

/** A number to three decimals, which reads well. */
export const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

/** A number between the bounds, to three decimals. */
export const decimal = (random: SeededRandom, low: number, high: number): number =>
  thousandths(random.uniform(low, high));

/** A number of at least this size, of either sign. */
export const away = (random: SeededRandom, least: number, most: number): number =>
  random.choice([-1, 1]) * decimal(random, least, most);

/**
 * An interval that is neither centred on 0 nor 2 wide, so that an x that is not scaled, or only moved, shows. Its ends
 * are quarters, so that u is exactly −1 and 1 there in whatever order it is computed.
 */
export function interval(random: SeededRandom): Interval {
  const lo = random.choice([-7, -5, -3, 1, 2, 5]) / 4;
  return { lo, hi: lo + random.integer(11, 18) / 4 };
}

/** Points in the interval, in random order: one in each of as many equal slices. */
export function points(random: SeededRandom, count: number, { lo, hi }: Interval): number[] {
  const slice = (hi - lo) / count;
  return random.shuffle(times(count, (i) => decimal(random, lo + slice * (i + 0.1), lo + slice * (i + 0.9))));
}

/** A curve that no polynomial of low degree follows exactly, for u from −1 to 1. */
export type Curve = (u: number) => number;

/** About one wave over the interval, lifted off 0, so that no coefficient is 0 by symmetry. */
export function wave(random: SeededRandom): Curve {
  const [phase, lift] = [random.uniform(0.5, 1), random.uniform(1, 2)];
  return (u) => Math.sin(Math.PI * (u + phase)) + lift;
}

/** The curve at these points, with as much noise in either direction. */
export const noisy = (
  random: SeededRandom,
  xs: number[],
  { lo, hi }: Interval,
  curve: Curve,
  noise: number,
): Data => ({
  xs,
  ys: xs.map((x) => thousandths(curve((2 * x - lo - hi) / (hi - lo)) + random.uniform(-noise, noise))),
});
