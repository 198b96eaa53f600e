// Draws the data of hidden cases: distinct numbers that stand for data, tables of features, errors.
import type { SeededRandom } from "../engine/random.ts";

/** So many drawn things in a list. */
export const times = <T>(count: number, draw: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => draw(index));

/** The smallest number that stands for a datum: above every position in a list, so that no one can be taken for one. */
const firstDatum = 300;

/** Distinct whole numbers in random order, none of them a position in the list. */
export const data = (random: SeededRandom, count: number): number[] =>
  random.shuffle(times(2 * count, (index) => firstDatum + index)).slice(0, count);

/** A number that reads well: three decimals. */
export const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

/** A number between the bounds, to three decimals. */
export const decimal = (random: SeededRandom, low: number, high: number): number =>
  thousandths(random.uniform(low, high));

/**
 * Rows of features. Every column has a unit of its own, and no two numbers in it are alike: one from each of as many
 * equal slices of its range as there are rows, in random order.
 */
export function rows(random: SeededRandom, count: number, columns: number): number[][] {
  const drawn = times(columns, (j) => {
    const unit = 10 ** j;
    const start = random.uniform(-2, 1);
    const slice = 4 / count;
    return random.shuffle(
      times(count, (i) =>
        decimal(random, unit * (start + slice * (i + 0.1)), unit * (start + slice * (i + 0.9))),
      ),
    );
  });
  return times(count, (i) => drawn.map((column) => column[i]!));
}
