// What the hidden cases of assignment 03 are drawn from: shapes, numbers of both signs, rates.
import type { Layer } from "../../assignments/given/network.ts";
import type { SeededRandom } from "../engine/random.ts";

/** A layer of `units` units behind `inputs` units. */
export type Shape = { readonly inputs: number; readonly units: number };

export type Draws = ReturnType<typeof draws>;

/** Every function draws anew, so the order of calls matters. */
export function draws(random: SeededRandom) {
  /** Numbers of size 0.1 to 2, far from a kink at 0; as soon as there are two of them, both signs occur. */
  const signed = (length: number): number[] => {
    const sign = random.choice([-1, 1]);
    const numbers = Array.from(
      { length },
      (_, index) => (index % 2 === 0 ? sign : -sign) * random.uniform(0.1, 2),
    );
    return random.shuffle(numbers);
  };
  const matrix = (rows: number, columns: number): number[][] => {
    const numbers = signed(rows * columns);
    return Array.from({ length: rows }, (_, i) => numbers.slice(i * columns, (i + 1) * columns));
  };
  const weights = ({ inputs, units }: Shape): number[][] => matrix(inputs, units);
  const smaller = () => random.integer(2, 3);

  return {
    signed,
    matrix,
    weights,
    layer: (shape: Shape): Layer => ({
      activation: random.choice(["sigmoid", "tanh", "relu", "linear"] as const),
      weights: weights(shape),
      biases: signed(shape.units),
    }),
    narrowing: (): Shape => ({ inputs: smaller() + 2, units: smaller() }),
    widening: (): Shape => ({ inputs: smaller(), units: smaller() + 2 }),
    square: (): Shape => {
      const units = random.integer(3, 4);
      return { inputs: units, units };
    },
    /** α below and above 1: at 1 a missing α would not show. */
    smallRate: () => random.uniform(0.05, 0.9),
    largeRate: () => random.uniform(1.5, 3),
    /** α small enough that three batches do not blow the weights up. */
    trainingRate: () => random.uniform(0.05, 0.2),
    penaltyRate: () => random.uniform(0.05, 0.3),
    /** Two full batches and a short last one. */
    raggedSizes: (): readonly number[] => {
      const size = random.integer(2, 4);
      return [size, size, random.integer(1, size - 1)];
    },
    /** A short batch before two full ones: sorting them from large to small shows. */
    shortFirstSizes: (): readonly number[] => {
      const size = random.integer(2, 4);
      return [random.integer(1, size - 1), size, size];
    },
  };
}
