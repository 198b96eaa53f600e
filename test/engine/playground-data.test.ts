// The Playground's session data: as many points as it draws, and the losses its pages show for a known seed.
import { describe, expect, test } from "vitest";
import type { DataSetName } from "../../reference/engine/data-sets.ts";
import { meanLoss } from "../../reference/engine/objective.ts";
import { playgroundCount, playgroundData } from "../../reference/engine/playground-data.ts";
import { playgroundRandom, type RandomFraction } from "../../reference/engine/playground-random.ts";
import type { LabelledPoint } from "../../reference/engine/data-sets.ts";
import type { Layer, Network } from "../../reference/engine/network.ts";

const names: readonly DataSetName[] = ["circle", "xor", "gauss", "spiral", "reg-plane", "reg-gauss"];

const session = (dataset: DataSetName, seed = "0.73678", percTrainData = 50) =>
  playgroundData({ dataset, noise: 0, percTrainData, random: playgroundRandom(seed) });

/** Weights from [−0.5, 0.5), drawn unit by unit, and biases of 0.1: a stand-in for the Playground's first network. */
function firstNetwork(widths: readonly number[], random: RandomFraction): Network {
  const layers = widths.slice(1).map((units, k): Layer => {
    const intoUnit = Array.from({ length: units }, () =>
      Array.from({ length: widths[k]! }, () => random() - 0.5),
    );
    const weights = Array.from({ length: widths[k]! }, (_, i) => intoUnit.map((into) => into[i]!));
    return { activation: "tanh", weights, biases: intoUnit.map(() => 0.1) };
  });
  return { layers };
}

describe("the data of a Playground session", () => {
  test("are 500 points to classify and 1200 to regress, half of them for training", () => {
    for (const name of names) {
      const { training, test: rest } = session(name);
      const half = name.startsWith("reg-") ? 600 : 250;
      expect([training.length, rest.length]).toEqual([half, half]);
    }
    expect(playgroundCount("spiral")).toBe(500);
    expect(playgroundCount("reg-gauss")).toBe(1200);
  });

  test("give the rounded-down share to training", () => {
    const { training, test: rest } = session("reg-plane", "1", 33);
    expect([training.length, rest.length]).toEqual([396, 804]);
  });

  test("and the first weights give the losses that the lecture's address shows: 0.501 and 0.508", () => {
    const random = playgroundRandom("0.73678");
    const data = playgroundData({ dataset: "circle", noise: 0, percTrainData: 50, random });
    const network = firstNetwork([2, 4, 2, 1], random);
    const loss = (points: readonly LabelledPoint[]) =>
      meanLoss(
        network,
        points.map(({ x, y, label }) => ({ input: [x, y], target: [label] })),
        "squaredError",
      );
    expect(loss(data.training).toFixed(3)).toBe("0.501");
    expect(loss(data.test).toFixed(3)).toBe("0.508");
  });

  test("depend on the seed as text", () => {
    expect(session("circle", "0.5")).toEqual(session("circle", "0.5"));
    expect(session("circle", "0.5")).not.toEqual(session("circle", "0.50"));
  });
});
