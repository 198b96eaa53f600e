// Shuffling: a random order of the data, in which every order is equally likely.
import type { RandomFraction } from "./playground-random.ts";

/**
 * The items in random order, as a new array: Fisher–Yates from the last place to the first, one draw for each place,
 * which is the Playground's order of draws. Slide 'Mini-batches' (ミニバッチ).
 */
export function shuffled<T>(items: readonly T[], random: RandomFraction): readonly T[] {
  const order = [...items];
  for (let place = order.length - 1; place >= 0; place--) {
    const other = Math.floor(random() * (place + 1));
    [order[place], order[other]] = [order[other]!, order[place]!];
  }
  return order;
}
