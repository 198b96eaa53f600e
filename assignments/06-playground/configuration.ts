// Handed out: what can be set in this assignment, as in the Playground.
import type { ActivationName } from "../given/network.ts";

/** One point of a data set. label is +1 or −1 in classification, any number in regression. */
export type Point = { readonly x: number; readonly y: number; readonly label: number };

/** The inputs a network may be given of a point: x, y, x², y², xy, sin x, sin y, in this order. */
export type FeatureName = "x" | "y" | "xSquared" | "ySquared" | "xTimesY" | "sinX" | "sinY";

/** learningRate is α, penaltyRate is λ of the lecture's λR(w). With "none" there is no penalty, whatever λ is. */
export type TrainingOptions = {
  readonly learningRate: number;
  readonly batchSize: number;
  readonly penalty: "none" | "L1" | "L2";
  readonly penaltyRate: number;
};

/** Everything one chooses before training. */
export type Configuration = TrainingOptions & {
  readonly features: FeatureName[];
  /** The number of units of each hidden layer; [] for none. */
  readonly hidden: number[];
  /** f of the hidden layers. The output layer has tanh in classification and is linear in regression. */
  readonly activation: ActivationName;
  readonly epochs: number;
};
