// The worked example of the step tab: a small network with all its numbers, and how it stands in the address.
import type { ActivationName, Layer, Network } from "../../assignments/given/network.ts";
import { activations } from "./settings.ts";

export type WorkedExample = {
  readonly network: Network;
  readonly input: number[];
  readonly target: number[];
  readonly learningRate: number;
};

/** The first is the handout's of assignment 02 and can be done by hand; the others grow in widths and activations. */
export const presets = {
  hand: {
    network: {
      layers: [
        {
          activation: "relu",
          weights: [
            [1, -1],
            [0.5, 1],
          ],
          biases: [0, -2],
        },
        {
          activation: "linear",
          weights: [
            [0.5, -1],
            [3, 2],
          ],
          biases: [0, 1],
        },
      ],
    },
    input: [1, 2],
    target: [2, -2],
    learningRate: 0.1,
  },
  small: {
    network: {
      layers: [
        {
          activation: "tanh",
          weights: [
            [0.5, -0.4],
            [0.3, 0.8],
          ],
          biases: [0.1, -0.2],
        },
        { activation: "sigmoid", weights: [[0.7], [-0.6]], biases: [0.2] },
      ],
    },
    input: [1, 0.5],
    target: [1],
    learningRate: 0.5,
  },
  deep: {
    network: {
      layers: [
        {
          activation: "tanh",
          weights: [
            [0.4, -0.7, 0.2],
            [-0.5, 0.3, 0.8],
          ],
          biases: [0.1, -0.2, 0.3],
        },
        {
          activation: "sigmoid",
          weights: [
            [0.7, -0.6],
            [0.3, 0.9],
            [-0.8, 0.4],
          ],
          biases: [0.2, -0.1],
        },
        {
          activation: "tanh",
          weights: [
            [0.9, -0.4],
            [-0.2, 0.8],
          ],
          biases: [0, 0.2],
        },
      ],
    },
    input: [0.5, -1.2],
    target: [0.6, -0.3],
    learningRate: 0.3,
  },
} as const satisfies Readonly<Record<string, Readable>>;

/** As above, but for lists that nobody may change. */
type Readable = {
  readonly network: {
    readonly layers: readonly {
      readonly activation: ActivationName;
      readonly weights: readonly (readonly number[])[];
      readonly biases: readonly number[];
    }[];
  };
  readonly input: readonly number[];
  readonly target: readonly number[];
  readonly learningRate: number;
};

export type PresetName = keyof typeof presets;
export const presetNames = Object.keys(presets) as readonly PresetName[];

/** A copy of one's own. */
export const preset = (name: PresetName): WorkedExample =>
  structuredClone(presets[name]) as unknown as WorkedExample;

/** "tanh:0.5,-0.4;0.3,0.8:0.1,-0.2" is a layer: activation, rows of weights, biases. */
const layerText = ({ activation, weights, biases }: Layer): string =>
  [activation, weights.map((row) => row.join(",")).join(";"), biases.join(",")].join(":");

/** The keys of the address that hold it. */
export const writeExample = ({ network, input, target, learningRate }: WorkedExample) => ({
  net: network.layers.map(layerText).join("|"),
  input: input.join(","),
  target: target.join(","),
  rate: String(learningRate),
});

/** The example of an address; the first preset where it is not whole. */
export function readExample(keys: Readonly<Record<string, string>>): WorkedExample {
  const layers = (keys["net"] ?? "").split("|").map(readLayer);
  const input = readNumbers(keys["input"]);
  const target = readNumbers(keys["target"]);
  const learningRate = Number(keys["rate"]);
  if (!layers.every((layer) => layer !== undefined) || !input || !target || !(learningRate >= 0))
    return preset("hand");
  const fits =
    layers.every(({ weights }, k) => weights.length === (k === 0 ? input : layers[k - 1]!.biases).length) &&
    target.length === layers.at(-1)!.biases.length;
  return fits ? { network: { layers }, input, target, learningRate } : preset("hand");
}

function readLayer(text: string): Layer | undefined {
  const [name, rows = "", biases] = text.split(":");
  const activation = activations.find((one) => one === name);
  const weights = rows.split(";").map(readNumbers);
  const offsets = readNumbers(biases);
  if (!activation || !offsets || !weights.every((row) => row?.length === offsets.length)) return undefined;
  return { activation, weights: weights as number[][], biases: offsets };
}

function readNumbers(text: string | undefined): number[] | undefined {
  const numbers = (text ?? "").split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  return numbers.every(Number.isFinite) ? numbers : undefined;
}
