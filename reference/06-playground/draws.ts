// What the hidden cases of assignment 06 are drawn from: networks, samples, points, rates.
import type { Network } from "../../assignments/given/network.ts";
import type { EpochCase } from "../../assignments/06-playground/case-types.ts";
import type { Point } from "../../assignments/06-playground/configuration.ts";
import type { ActivationName } from "../engine/activation.ts";
import { dataSet, type DataSetName } from "../engine/data-sets.ts";
import type { SeededRandom } from "../engine/random.ts";
import { shuffled } from "../engine/shuffle.ts";

/** A layer as it is drawn: f and the number of units. */
export type Drawn = readonly [activation: ActivationName, units: number];

export type Draws = ReturnType<typeof draws>;

/** Every function draws anew, so the order of calls matters. */
export function draws(random: SeededRandom) {
  const fraction = () => random.uniform(0, 1);

  /** Numbers from 0.1 to `size`; as soon as there are two of them, both signs occur. */
  const signed = (length: number, size: number): number[] => {
    const sign = random.choice([-1, 1]);
    return random.shuffle(
      Array.from({ length }, (_, index) => (index % 2 === 0 ? sign : -sign) * random.uniform(0.1, size)),
    );
  };

  const layer = (inputs: number, [activation, units]: Drawn): Network["layers"][number] => {
    const numbers = signed(inputs * units, 1.2);
    return {
      activation,
      weights: Array.from({ length: inputs }, (_, i) => numbers.slice(i * units, (i + 1) * units)),
      biases: signed(units, 0.6),
    };
  };

  return {
    signed,
    network: (inputs: number, ...layers: readonly Drawn[]): Network => ({
      layers: layers.map((drawn, k) => layer(k === 0 ? inputs : layers[k - 1]![1], drawn)),
    }),
    samples: (count: number, inputs: number, outputs: number): EpochCase["samples"] =>
      Array.from({ length: count }, () => ({ input: signed(inputs, 1.8), target: signed(outputs, 1) })),
    points: (name: DataSetName, count: number): readonly Point[] =>
      shuffled(dataSet(name, { count, noise: random.integer(10, 40), random: fraction }), fraction),
    /** α small enough that a few batches do not blow the weights up. */
    rate: () => random.uniform(0.1, 0.5),
    /** α above 1: at 1 a missing α would not show. */
    largeRate: () => random.uniform(1.2, 1.8),
    penaltyRate: () => random.uniform(0.02, 0.1),
    coordinate: () => random.choice([-1, 1]) * random.uniform(0.5, 6),
    shuffle: <T>(items: readonly T[]): T[] => random.shuffle(items),
    between: (low: number, high: number) => random.integer(low, high),
  };
}
