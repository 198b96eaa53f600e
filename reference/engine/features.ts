// The Playground's seven input features: what the network is told of a point (x, y).
import type { Vector } from "./network.ts";

type Point = { readonly x: number; readonly y: number };

const features = {
  x: ({ x }: Point) => x,
  y: ({ y }: Point) => y,
  xSquared: ({ x }: Point) => x ** 2,
  ySquared: ({ y }: Point) => y ** 2,
  xTimesY: ({ x, y }: Point) => x * y,
  sinX: ({ x }: Point) => Math.sin(x),
  sinY: ({ y }: Point) => Math.sin(y),
} as const;

/** Names as they stand in the Playground's address; it also has "cosX" and "cosY", behind which there is nothing. */
export type FeatureName = keyof typeof features;

/** All features in the Playground's order, top to bottom: that of the units of layer 0, in whatever order one asks. */
export const featureNames = Object.keys(features) as readonly FeatureName[];

/**
 * The input of the network for one point: the chosen features in the order of {@link featureNames}, unscaled.
 * Slide 'Features of the data' (データの特徴).
 * @param names in any order, each at most once.
 */
export const featuresOf = (x: number, y: number, names: readonly FeatureName[]): Vector =>
  featureNames.filter((name) => names.includes(name)).map((name) => features[name]({ x, y }));
