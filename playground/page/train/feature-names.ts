// What the features are called in formulas.
import type { FeatureName } from "../../../assignments/06-playground/configuration.ts";

export const featureText: Readonly<Record<FeatureName, string>> = {
  x: "x",
  y: "y",
  xSquared: "x²",
  ySquared: "y²",
  xTimesY: "xy",
  sinX: "sin x",
  sinY: "sin y",
};
