// Draws lists of numbers that are random and yet hold every sign and never two alike.
import type { SeededRandom } from "../engine/random.ts";

/** Sizes of what is drawn: far enough from 0 that no relu is near its kink, small enough that nothing saturates. */
const smallest = 0.2;
const largest = 1.2;

/**
 * Numbers between 0.2 and 1.2 in size, no two of one size. Of several, some are positive and some negative: half each
 * in random order, or by turns from one number to the next.
 */
export function signed(
  random: SeededRandom,
  count: number,
  signs: "shuffled" | "alternating" = "shuffled",
): number[] {
  const first = random.choice([1, -1]);
  const turns = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? first : -first));
  const ordered = signs === "alternating" ? turns : random.shuffle(turns);
  return sizes(random, count).map((size, index) => size * ordered[index]!);
}

/** One number from each of `count` equal slices of the range, away from their edges, in random order. */
function sizes(random: SeededRandom, count: number): number[] {
  const slice = (largest - smallest) / count;
  const drawn = Array.from(
    { length: count },
    (_, index) => smallest + slice * (index + random.uniform(0.1, 0.9)),
  );
  return random.shuffle(drawn);
}

/**
 * weights[i][j], no two of one size, of both signs: so a square one is never symmetric. Half as large as the rest:
 * large weights bend E so much that central differences lose the digits a gradient check needs.
 */
export function weightsOf(random: SeededRandom, rows: number, columns: number): number[][] {
  const flat = signed(random, rows * columns).map((weight) => weight / 2);
  return Array.from({ length: rows }, (_, i) => flat.slice(i * columns, (i + 1) * columns));
}

/** Numbers above 0 that sum to 1, no two alike. */
export function probabilities(random: SeededRandom, count: number): number[] {
  const shares = sizes(random, count);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
