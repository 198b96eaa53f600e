// The options of training as assignment 06 writes them, in the engine's words.
import type { TrainingOptions } from "../../assignments/06-playground/configuration.ts";
import type { TrainingOptions as EngineOptions } from "../engine/update.ts";

/** The squared error, plus λR(w) where there is a penalty. */
export const engineOptions = ({
  learningRate,
  batchSize,
  penalty,
  penaltyRate,
}: TrainingOptions): EngineOptions & { readonly batchSize: number } => ({
  loss: "squaredError",
  learningRate,
  batchSize,
  ...(penalty !== "none" && { penalty: { kind: penalty, rate: penaltyRate } }),
});
