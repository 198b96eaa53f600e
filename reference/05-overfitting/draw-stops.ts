// Draws hidden cases of early stopping: validation errors on which each wrong way to count ends at another epoch.
import type { StopCase } from "../../assignments/05-overfitting/cases.ts";
import type { SeededRandom } from "../engine/random.ts";
import { decimal, times } from "./draw.ts";

/** Errors above a level that come down towards it: each better than the one before, none an improvement. */
const above = (random: SeededRandom, level: number, count: number): number[] =>
  times(count, () => decimal(random, level + 0.05, level + 0.35)).sort((a, b) => b - a);

/**
 * Levels that fall, with patience − 1 errors above each, so that whoever counts one more or does not begin anew stops
 * there; after the lowest level as many errors as there is patience, and then a better one, which comes too late.
 */
function stopping(random: SeededRandom, patience: number, levels: readonly number[]): StopCase {
  const waits = levels.map((_, l) => patience - (l < levels.length - 1 ? 1 : 0));
  const seen = levels.flatMap((level, l) => [level, ...above(random, level, waits[l]!)]);
  return { errors: [...seen, decimal(random, 0.2, 0.4), decimal(random, 0.1, 0.2)], patience };
}

/** Levels that fall from about 2 to 0.7. */
const levels = (random: SeededRandom, count: number): number[] =>
  times(count, () => decimal(random, 0.7, 2)).sort((a, b) => b - a);

/** The same errors in a unit a thousand times smaller. */
const inSmallUnit = ({ errors, patience }: StopCase): StopCase => ({
  errors: errors.map((error) => Math.round(1000 * error)),
  patience,
});

/**
 * A short wait and one that is just not too long, then one that outlasts even the next larger patience: so waiting one
 * more is told from never stopping, and waiting one less from stopping at once.
 */
export function outlastingCase(random: SeededRandom): StopCase {
  const patience = random.integer(3, 5);
  const [high, middle, low] = levels(random, 3) as [number, number, number];
  const seen = [
    [high, ...above(random, high, 1)],
    [middle, ...above(random, middle, patience - 1)],
    [low, ...above(random, low, patience + 1)],
  ];
  return { errors: [...seen.flat(), decimal(random, 0.2, 0.4)], patience };
}

/** Little patience and more; a stop at once; the first epoch the best, with large errors. */
export const stopCases = (random: SeededRandom): readonly StopCase[] => [
  stopping(random, 2, levels(random, random.integer(3, 4))),
  stopping(random, random.integer(3, 5), levels(random, 3)),
  stopping(random, 1, levels(random, random.integer(3, 5))),
  inSmallUnit(stopping(random, random.integer(2, 4), levels(random, 1))),
];

/** So little that only a strict comparison, without any margin, takes it for an improvement. */
const hardlyBetter = 1e-6;

/** The best error again, in runs that stop and in one that does not; and one that is hardly better. */
export function stopTieCases(random: SeededRandom): readonly StopCase[] {
  const [start, best, late] = [decimal(random, 1.5, 2), decimal(random, 0.6, 0.9), decimal(random, 0.1, 0.5)];
  const patience = random.integer(3, 5);
  return [
    { errors: [start, best, best, ...above(random, best, patience - 1), late], patience },
    { errors: [start, ...times(patience + 1, () => best), late], patience },
    { errors: [start, best, ...above(random, best, patience - 2), best], patience },
    { errors: [start, best, best - hardlyBetter, ...above(random, best, patience), late], patience },
  ];
}

/** Lists that end first: with the best last, or before it, as late as can be; hardly begun; at the very stop. */
export function stopNeverCases(random: SeededRandom): readonly StopCase[] {
  const patience = random.integer(3, 5);
  const falling = levels(random, random.integer(3, 5));
  const least = falling.at(-1)!;
  return [
    { errors: falling, patience },
    { errors: [...falling, ...above(random, least, patience - 1)], patience },
    { errors: [...falling, ...above(random, least, 1)], patience: falling.length + 3 },
    { errors: [...falling, ...above(random, least, patience)], patience },
    { errors: falling.slice(0, 1), patience },
  ];
}
