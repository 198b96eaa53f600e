// What one case of assignment 06 holds.
import type { Network } from "../given/network.ts";
import type { Configuration, FeatureName, Point, TrainingOptions } from "./configuration.ts";
import type { MissionName } from "./mission-rules.ts";

export type FeatureCase = {
  readonly x: number;
  readonly y: number;
  readonly names: readonly FeatureName[];
};

export type ForwardCase = { readonly network: Network; readonly input: readonly number[] };

export type EpochCase = {
  readonly network: Network;
  readonly samples: readonly { readonly input: readonly number[]; readonly target: readonly number[] }[];
  readonly options: TrainingOptions;
};

/** Sample n has the label labels[n] and the output outs[n]. */
export type MetricCase = { readonly labels: readonly number[]; readonly outs: readonly number[] };

export type TrainCase = {
  readonly network: Network;
  readonly training: readonly Point[];
  readonly test: readonly Point[];
  readonly configuration: Configuration;
};

export type MissionCase = { readonly mission: MissionName };
