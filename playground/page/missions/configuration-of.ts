// The settings of the training tab in the words of assignment 06.
import type { Configuration } from "../../../assignments/06-playground/configuration.ts";
import type { State } from "../state.ts";

/** λ is the lecture's: its L2 pulls twice as hard as the Playground's under the same λ. */
export const configurationOf = ({ settings, rest }: State): Configuration => ({
  features: [...settings.features],
  hidden: [...settings.networkShape],
  activation: settings.activation,
  learningRate: settings.learningRate,
  batchSize: settings.batchSize,
  penalty: settings.regularization,
  penaltyRate: settings.regularizationRate,
  epochs: Math.min(100, Math.max(1, Math.round(Number(rest["epochs"]) || 60))),
});
