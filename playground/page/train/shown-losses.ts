// Which curves there are: validation only with validation data, the truth only where it is trained beside.
import type { State } from "../state.ts";

export type LossKey = "training" | "validation" | "test" | "truth";

export const shownLosses = ({ settings }: State): readonly LossKey[] => [
  "training",
  ...(settings.percValData > 0 ? (["validation"] as const) : []),
  "test",
  ...(settings.compare ? (["truth"] as const) : []),
];
