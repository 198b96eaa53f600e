// Ways to get train wrong.
import type { Point } from "../../../assignments/06-playground/configuration.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import { halfSquares, meanOf, type LossOf } from "../mean-of-losses.ts";
import type { Own } from "../solution.ts";
import { trainBy, trainingParts } from "../train-by-rules.ts";

type Train = Own["train"];
type Losses = ReturnType<Train>;

const squares: LossOf = (target, out) => 2 * halfSquares(target, out);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Both lists of losses, changed alike. */
const both = ({ training, test }: Losses, change: (losses: number[]) => number[]): Losses => ({
  training: change(training),
  test: change(test),
});

export const train = (own: Own): KnownMistakes<Train> => {
  const { samplesOf, networksOf, lossesOf } = trainingParts(own);
  const right = trainBy(own, halfSquares);
  /** The right losses, changed afterwards. */
  const then =
    (change: (losses: number[], epochs: number) => number[], losses = right): Train =>
    (...given) =>
      both(losses(...given), (list) => change(list, given[3].epochs));
  /** Right, but for what becomes of the losses of the samples. @param test whether the samples are those of the test. */
  const lossBy =
    (lossOf: (losses: number[], test: boolean) => number): Train =>
    (network, training, test, configuration) => {
      const [learned, fresh] = [samplesOf(training, configuration), samplesOf(test, configuration)];
      const networks = networksOf(network, learned, configuration);
      return {
        training: networks.map((one) => lossOf(lossesOf(one, learned, halfSquares), false)),
        test: networks.map((one) => lossOf(lossesOf(one, fresh, halfSquares), true)),
      };
    };
  /** Right, but for the points that are learned from. */
  const learning =
    (choose: (training: Point[], test: Point[]) => Point[]): Train =>
    (network, training, test, configuration) => {
      const networks = networksOf(network, samplesOf(choose(training, test), configuration), configuration);
      const lossOf = (points: Point[]) =>
        networks.map((one) => meanOf(lossesOf(one, samplesOf(points, configuration), halfSquares)));
      return { training: lossOf(training), test: lossOf(test) };
    };
  const withPenalty: Train = (network, training, test, configuration) => {
    const { penalty, penaltyRate } = configuration;
    const networks = networksOf(network, samplesOf(training, configuration), configuration);
    const sizes = networks.map(({ layers }) =>
      sum(
        layers
          .flatMap(({ weights }) => weights.flat())
          .map((weight) => ({ none: 0, L1: Math.abs(weight), L2: weight ** 2 })[penalty]),
      ),
    );
    return both(right(network, training, test, configuration), (losses) =>
      losses.map((loss, e) => loss + penaltyRate * sizes[e]!),
    );
  };

  return {
    "first-loss-missing": then((losses) => losses.slice(1)),
    "last-loss-missing": then((losses) => losses.slice(0, -1)),
    "last-loss-only": then((losses) => losses.slice(-1)),
    "one-epoch-too-many": (network, training, test, configuration) =>
      right(network, training, test, { ...configuration, epochs: configuration.epochs + 1 }),
    "begins-anew": then((losses) => losses.map((loss, e) => (e === 0 ? loss : losses[1]!))),
    "never-trained": then((losses) => losses.map(() => losses[0]!)),
    "trained-first": then((losses) => losses.map(() => losses.at(-1)!)),
    "running-sum": then((losses) => losses.map((_, e) => sum(losses.slice(0, e + 1)))),
    "best-so-far": then((losses) => losses.map((_, e) => Math.min(...losses.slice(0, e + 1)))),
    "loss-not-halved": trainBy(own, squares),
    "loss-absolute": trainBy(own, (target, out) => sum(target.map((t, j) => Math.abs(t - out[j]!)))),
    "loss-rooted": then((losses) => losses.map(Math.sqrt)),
    "loss-summed": lossBy(sum),
    "loss-of-last-sample": lossBy((losses) => losses.at(-1)!),
    "loss-with-penalty": withPenalty,
    "test-divided-by-training-count": (network, training, test, configuration) =>
      lossBy((losses, isTest) => sum(losses) / (isTest ? training : losses).length)(
        network,
        training,
        test,
        configuration,
      ),
    "loss-on-the-way": (network, training, test, configuration) => {
      const { batchSize } = configuration;
      const samples = samplesOf(training, configuration);
      const before = networksOf(network, samples, configuration).slice(0, -1);
      // Each batch is scored with the weights it finds, before its own step.
      const onTheWay = before.map((start) => {
        const losses: number[] = [];
        let now = start;
        for (let begin = 0; begin < samples.length; begin += batchSize) {
          const batch = samples.slice(begin, begin + batchSize);
          losses.push(...lossesOf(now, batch, halfSquares));
          now = own.trainEpoch(now, batch, configuration);
        }
        return meanOf(losses);
      });
      const losses = right(network, training, test, configuration);
      return { ...losses, training: [losses.training[0]!, ...onTheWay] };
    },
    "parts-swapped": (...given) => {
      const { training, test } = right(...given);
      return { training: test, test: training };
    },
    "training-loss-twice": (...given) => {
      const { training } = right(...given);
      return { training, test: training };
    },
    "trained-on-test": learning((_, test) => test),
    "trained-on-both": learning((training, test) => [...training, ...test]),
    "features-ignored": (network, training, test, configuration) =>
      right(network, training, test, {
        ...configuration,
        features: (["x", "y", "xSquared"] as const).slice(0, configuration.features.length),
      }),
    "labels-as-classes": (network, training, test, configuration) => {
      const classed = (points: Point[]) =>
        points.map((point) => ({ ...point, label: point.label >= 0 ? 1 : -1 }));
      return right(network, classed(training), classed(test), configuration);
    },
    "penalty-forgotten": (network, training, test, configuration) =>
      right(network, training, test, { ...configuration, penalty: "none" }),
    "batches-of-one": (network, training, test, configuration) =>
      right(network, training, test, { ...configuration, batchSize: 1 }),
    "one-batch": (network, training, test, configuration) =>
      right(network, training, test, { ...configuration, batchSize: training.length }),
    "changed-in-place": (network, training, test, configuration) => {
      const losses = right(network, training, test, configuration);
      training.reverse();
      return losses;
    },

    "first-loss-missing+loss-not-halved": then((losses) => losses.slice(1), trainBy(own, squares)),
    "first-loss-missing+loss-with-penalty": then((losses) => losses.slice(1), withPenalty),
    "loss-not-halved+loss-summed": lossBy((losses) => 2 * sum(losses)),
  };
};
