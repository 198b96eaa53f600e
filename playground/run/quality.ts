// How well a classification goes: with the student's accuracy and confusionMatrix for two classes, counted for three.
import type { Network } from "../../assignments/given/network.ts";
import type { Lecture } from "../model/lecture.ts";
import type { Quality } from "../model/messages.ts";
import type { Problem } from "../model/settings.ts";
import { countsByClass, largestOf, outputsOf } from "./losses.ts";
import type { Parts, Sample } from "../model/run-options.ts";

/** The matrix counts the test data. */
export function qualityOf(
  run: Pick<Lecture, "activate" | "accuracy" | "confusionMatrix">,
  network: Network,
  samples: Parts<Sample>,
  problem: Problem,
): Quality {
  const labels = (part: readonly Sample[]) => part.map(({ label }) => label);
  const outs = (part: readonly Sample[]) => outputsOf(run, network, part);
  const test = outs(samples.test);
  const share = (part: readonly Sample[], answers: number[][]): number => {
    if (part.length === 0) return Number.NaN;
    if (problem !== "three") return run.accuracy(labels(part), answers.map(first));
    const right = part.filter(({ label }, n) => largestOf(answers[n]!) === label);
    return right.length / part.length;
  };
  return {
    accuracy: {
      training: share(samples.training, outs(samples.training)),
      validation: share(samples.validation, outs(samples.validation)),
      test: share(samples.test, test),
    },
    matrix:
      problem === "three"
        ? countsByClass(labels(samples.test), test.map(largestOf), 3)
        : run.confusionMatrix(labels(samples.test), test.map(first)),
  };
}

/** The only output of a network that tells two classes apart. */
const first = (outs: readonly number[]): number => outs[0]!;
