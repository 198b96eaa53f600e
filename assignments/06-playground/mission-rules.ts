// Handed out: what each mission allows, and the loss it asks for.
import type { Configuration, FeatureName, Point } from "./configuration.ts";

export const missionNames = ["xor", "circle", "spiral", "noise", "regression"] as const;
export type MissionName = (typeof missionNames)[number];

/**
 * The data of a mission. A configuration is trained once for each trial, on data and with first weights of its own,
 * and the middle one of the test losses counts: one lucky or unlucky start decides nothing.
 */
export type MissionData = {
  readonly trials: readonly Trial[];
  readonly test: readonly Point[];
};

/** `start` is the seed of the first weights. */
export type Trial = { readonly training: readonly Point[]; readonly start: number };

export type Mission = {
  /** The largest test loss that is good enough. */
  readonly goal: number;
  /** f of the output layer. */
  readonly output: "tanh" | "linear";
  readonly rules: Readonly<Record<keyof Configuration, Rule>>;
};

/** What may stand in one field of a configuration. */
type Rule = {
  /** In words that are the same in every language, e.g. "1, 2, …, 30". */
  readonly allowed: string;
  admits(value: unknown): boolean;
};

const integer = (low: number, high: number): Rule => ({
  allowed: `${low}, ${low + 1}, …, ${high}`,
  admits: (value) => isIntegerIn(value, low, high),
});

const number = (low: number, high: number): Rule => ({
  allowed: `${low} … ${high}`,
  admits: (value) => typeof value === "number" && value >= low && value <= high,
});

const oneOf = (...choices: readonly string[]): Rule => ({
  allowed: choices.join(" | "),
  admits: (value) => typeof value === "string" && choices.includes(value),
});

/** From one feature up to `most` of them, each once. */
const someOf = (choices: readonly FeatureName[], most = choices.length): Rule => ({
  allowed: `1 … ${most}: ${choices.join(", ")}`,
  admits: (value) =>
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= most &&
    new Set(value).size === value.length &&
    value.every((name: unknown) => choices.some((choice) => choice === name)),
});

/** All of them, in any order. */
const allOf = (choices: readonly FeatureName[]): Rule => ({
  allowed: choices.join(", "),
  admits: (value) => someOf(choices).admits(value) && (value as unknown[]).length === choices.length,
});

const layers = (most: number, units: number): Rule => ({
  allowed: `[], [1 … ${units}], …, ${most} × [1 … ${units}]`,
  admits: (value) =>
    Array.isArray(value) && value.length <= most && value.every((one) => isIntegerIn(one, 1, units)),
});

const exactly = (value: number | string | readonly number[]): Rule => ({
  allowed: JSON.stringify(value),
  admits: (other) => JSON.stringify(other) === JSON.stringify(value),
});

const isIntegerIn = (value: unknown, low: number, high: number): boolean =>
  Number.isInteger(value) && (value as number) >= low && (value as number) <= high;

const allFeatures: readonly FeatureName[] = ["x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY"];

/** Where a mission says nothing else: the Playground's ranges, and no more units and epochs than can be trained soon. */
const general: Mission["rules"] = {
  features: someOf(allFeatures),
  hidden: layers(3, 8),
  activation: oneOf("relu", "tanh", "sigmoid", "linear"),
  learningRate: number(0, 10),
  batchSize: integer(1, 30),
  penalty: oneOf("none", "L1", "L2"),
  penaltyRate: number(0, 10),
  epochs: integer(1, 60),
};

export const missions: Readonly<Record<MissionName, Mission>> = {
  xor: {
    goal: 0.15,
    output: "tanh",
    rules: { ...general, features: someOf(allFeatures.filter((name) => name !== "xTimesY")) },
  },
  circle: { goal: 0.1, output: "tanh", rules: { ...general, features: someOf(allFeatures, 2) } },
  spiral: { goal: 0.2, output: "tanh", rules: { ...general, epochs: integer(1, 100) } },
  noise: {
    goal: 0.195,
    output: "tanh",
    rules: {
      ...general,
      features: allOf(allFeatures),
      hidden: exactly([8]),
      activation: exactly("tanh"),
      learningRate: exactly(0.1),
      batchSize: exactly(5),
      epochs: exactly(80),
    },
  },
  regression: { goal: 0.03, output: "linear", rules: { ...general, epochs: integer(1, 100) } },
};

/** One field that is missing or holds what the mission does not allow. */
export type BrokenRule = { readonly field: keyof Configuration; readonly allowed: string };

/** Every broken rule of a mission; none when the configuration may be trained. */
export function brokenRules(mission: MissionName, configuration: unknown): readonly BrokenRule[] {
  const fields = (configuration ?? {}) as { readonly [field: string]: unknown };
  return Object.entries(missions[mission].rules)
    .filter(([field, { admits }]) => !admits(fields[field]))
    .map(([field, { allowed }]) => ({ field: field as keyof Configuration, allowed }));
}

/** The middle one of the losses; a loss that is not a number counts as infinitely bad. */
export function middle(losses: readonly number[]): number {
  const sorted = losses.map((loss) => (Number.isNaN(loss) ? Infinity : loss)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Infinity;
}
