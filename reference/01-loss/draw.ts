// Draws the numbers of hidden cases: never two alike, of every sign, shares that sum to 1.
import type { SeededRandom } from "../engine/random.ts";

/** So many numbers between the bounds, one from each of as many equal slices, away from their edges; in rising order. */
export function rising(random: SeededRandom, count: number, low: number, high: number): number[] {
  const slice = (high - low) / count;
  return Array.from({ length: count }, (_, index) => low + slice * (index + random.uniform(0.1, 0.9)));
}

/** The same in random order. */
export const apart = (random: SeededRandom, count: number, low: number, high: number): number[] =>
  random.shuffle(rising(random, count, low, high));

/** Numbers of size 0.2 to 1.2, no two of one size; of several, half are positive and half negative, in random order. */
export function signed(random: SeededRandom, count: number): number[] {
  const first = random.choice([1, -1]);
  return random.shuffle(
    apart(random, count, 0.2, 1.2).map((size, index) => (index % 2 === 0 ? first : -first) * size),
  );
}

/** Numbers above 0 that sum to 1, no two alike, in rising order. */
function risingShares(random: SeededRandom, count: number): number[] {
  const shares = rising(random, count, 0.2, 1.2);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

/** Probabilities of so many classes, none 0, no two alike. */
export const probabilities = (random: SeededRandom, count: number): number[] =>
  random.shuffle(risingShares(random, count));

/** Two distributions over the same classes, none of them 0, that are far from each other: what p holds likely q does not. */
export function farDistributions(random: SeededRandom, count: number): { p: number[]; q: number[] } {
  const p = risingShares(random, count);
  const q = risingShares(random, count).toReversed();
  const order = random.shuffle([...p.keys()]);
  return { p: order.map((j) => p[j]!), q: order.map((j) => q[j]!) };
}

/** Two distributions of one mind, q surer of it than p: there H(q, p) < H(p, p), which tells the two apart. */
export function surerEstimate(random: SeededRandom, count: number): { p: number[]; q: number[] } {
  const p = probabilities(random, count);
  const cubes = p.map((share) => share ** 3);
  const total = cubes.reduce((sum, cube) => sum + cube, 0);
  return { p, q: cubes.map((cube) => cube / total) };
}

/** One class for certain. */
export const oneHot = (random: SeededRandom, count: number): number[] =>
  random.shuffle(Array.from({ length: count }, (_, j) => (j === 0 ? 1 : 0)));
