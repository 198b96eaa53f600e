// The address of the playground: the Playground's own keys, kept, clamped and written.
import { expect, test } from "vitest";
import { readAddress, writeAddress } from "../../playground/model/address.ts";
import { defaultSettings } from "../../playground/model/settings.ts";

const seed = "0.12345";

test("an empty address gives the Playground's own settings and the seed that is handed in", () => {
  const { settings, notices, rest } = readAddress("", seed);
  expect(settings).toEqual({ ...defaultSettings, seed });
  expect(notices).toEqual([]);
  expect(rest).toEqual({});
});

test("every key of the Playground is read, also those behind which nothing stands", () => {
  const { settings, notices, rest } = readAddress(
    "#activation=relu&regularization=L1&batchSize=3&dataset=xor&regDataset=reg-gauss&learningRate=0.3" +
      "&regularizationRate=0.01&noise=25&networkShape=8,1,3&seed=0.50&showTestData=1&discretize=true&percTrainData=70" +
      "&x=false&sinY=true&cosX=true&collectStats=true&tutorial=a&problem=regression&initZero=true&hideText=true" +
      "&dataset_hide=true",
    seed,
  );
  expect(notices).toEqual([]);
  expect(rest).toEqual({});
  expect(settings).toMatchObject({
    activation: "relu",
    regularization: "L1",
    batchSize: 3,
    dataset: "xor",
    regDataset: "reg-gauss",
    learningRate: 0.3,
    regularizationRate: 0.01,
    noise: 25,
    networkShape: [8, 1, 3],
    seed: "0.50",
    showTestData: true,
    discretize: true,
    percTrainData: 70,
    features: ["y", "sinY"],
    problem: "regression",
    initZero: true,
  });
});

test("an empty network shape is a network without a hidden layer", () => {
  expect(readAddress("networkShape=", seed).settings.networkShape).toEqual([]);
});

test.each([
  ["noise=80", "noise", "50"],
  ["batchSize=0", "batchSize", "1"],
  ["batchSize=2.6", "batchSize", "3"],
  ["learningRate=1e9", "learningRate", "10"],
  ["percTrainData=100", "percTrainData", "90"],
  ["networkShape=9,2", "networkShape", "8,2"],
  ["networkShape=1,1,1,1,1,1,1", "networkShape", "1,1,1,1,1,1"],
  ["percTrainData=60&percValData=50", "percValData", "30"],
])("%s is clamped, and said so", (hash, key, used) => {
  const { settings, notices } = readAddress(hash, seed);
  expect(notices.map((notice) => [notice.key, notice.used])).toEqual([[key, used]]);
  expect(String(settings[key as keyof typeof settings])).toBe(used);
});

test.each(["noise=abc", "activation=mish", "batchSize=", "networkShape=a", "noise=NaN"])(
  "%s is ignored, and said so",
  (hash) => {
    const { settings, notices } = readAddress(hash, seed);
    expect(settings).toEqual({ ...defaultSettings, seed });
    expect(notices).toHaveLength(1);
  },
);

test("what is written is read again, with the keys of other tabs", () => {
  const settings = {
    ...defaultSettings,
    seed: "0.7",
    networkShape: [3],
    features: ["x", "xTimesY"] as const,
    compare: true,
    percValData: 20,
    regularization: "L2" as const,
  };
  const again = readAddress(writeAddress(settings, { tab: "step", net: "tanh:1,2:0,0" }), seed);
  expect(again.settings).toEqual(settings);
  expect(again.notices).toEqual([]);
  expect(again.rest).toEqual({ tab: "step", net: "tanh:1,2:0,0" });
});

test("an address of ours means the same to the Playground: its keys are all there, ours only where they matter", () => {
  const written = writeAddress({ ...defaultSettings, seed }, {});
  expect(written).toContain("networkShape=4,2");
  expect(written).toContain("sinY=false");
  expect(written).not.toMatch(/regularization=|percValData|speed|compare/);
});
