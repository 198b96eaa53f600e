// The options of trainBatch as assignment 03 writes them, and the same in the engine's words.
import type { TrainingCase } from "../../assignments/03-update/cases.ts";
import type { Objective } from "../engine/objective.ts";

export type TrainingOptions = TrainingCase["options"];

/** What the training makes small: the mean squared error, plus λR(w) where there is a penalty. */
export const objectiveOf = ({ penalty, penaltyRate }: TrainingOptions): Objective => ({
  loss: "squaredError",
  ...(penalty !== "none" && { penalty: { kind: penalty, rate: penaltyRate } }),
});
