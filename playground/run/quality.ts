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
  const outs = (part: readonly Sample[]) => outputsOf(run, network, part);
  const labels = (part: readonly Sample[]) => part.map(({ label }) => label);
  const share = (part: readonly Sample[]): number => {
    if (part.length === 0) return Number.NaN;
    if (problem === "three") {
      const chosen = outs(part).map(largestOf);
      return chosen.filter((one, n) => one === part[n]!.label).length / part.length;
    }
    return run.accuracy(
      labels(part),
      outs(part).map(([out]) => out!),
    );
  };
  return {
    accuracy: {
      training: share(samples.training),
      validation: share(samples.validation),
      test: share(samples.test),
    },
    matrix:
      problem === "three"
        ? countsByClass(labels(samples.test), outs(samples.test).map(largestOf), 3)
        : run.confusionMatrix(
            labels(samples.test),
            outs(samples.test).map(([out]) => out!),
          ),
  };
}
