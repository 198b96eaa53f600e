// Labelled points as samples of a network with one output.
import type { Point } from "../../assignments/06-playground/configuration.ts";
import { featuresOf, type FeatureName } from "../engine/features.ts";
import type { Sample } from "../engine/network.ts";

export const toSamples = (points: readonly Point[], features: readonly FeatureName[]): readonly Sample[] =>
  points.map(({ x, y, label }) => ({ input: featuresOf(x, y, features), target: [label] }));
