// What becomes of a mission's configuration: the test loss of every trial.
import { firstNetwork } from "../../assignments/06-playground/first-network.ts";
import type { Configuration } from "../../assignments/06-playground/configuration.ts";
import {
  missions,
  type MissionData,
  type MissionName,
} from "../../assignments/06-playground/mission-rules.ts";
import { meanLoss } from "../engine/objective.ts";
import { engineOptions } from "./engine-options.ts";
import { trainFast } from "./fast-training.ts";
import { toSamples } from "./samples.ts";

/** The losses found so far: the same configuration is often tried on the same data, and training takes long. */
const found = new WeakMap<MissionData, Map<string, readonly number[]>>();

/** @param configuration one that keeps the mission's rules, so that the work has a bound. */
export function missionLosses(
  mission: MissionName,
  configuration: Configuration,
  data: MissionData,
): readonly number[] {
  const key = JSON.stringify([mission, configuration]);
  const before = found.get(data)?.get(key);
  if (before) return before;
  const losses = trainedLosses(mission, configuration, data);
  found.set(data, (found.get(data) ?? new Map()).set(key, losses));
  return losses;
}

function trainedLosses(
  mission: MissionName,
  configuration: Configuration,
  { trials, test }: MissionData,
): readonly number[] {
  const { features, epochs, ...options } = configuration;
  const testSamples = toSamples(test, features);
  return trials.map(({ training, start }) => {
    const network = firstNetwork(configuration, missions[mission].output, start);
    const trained = trainFast(network, toSamples(training, features), engineOptions(options), epochs);
    return meanLoss(trained, testSamples, "squaredError");
  });
}
