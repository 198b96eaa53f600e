// A configuration found on the page gets into the student's missions.ts, and nothing else does.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Configuration } from "../../assignments/06-playground/configuration.ts";
import { withMission } from "../../playground/model/mission-source.ts";

const stub = readFileSync(new URL("../../assignments/06-playground/missions.ts", import.meta.url), "utf8");
const configuration: Configuration = {
  features: ["x", "sinY"],
  hidden: [4, 2],
  activation: "tanh",
  learningRate: 0.03,
  batchSize: 10,
  penalty: "L2",
  penaltyRate: 0.001,
  epochs: 60,
};

test("replaces the body of its function alone, twice over", () => {
  const once = withMission(stub, { mission: "circle", configuration })!;
  expect(once).toContain('features: ["x", "sinY"],\n    hidden: [4, 2],');
  expect(once.match(/NotImplemented\("/g)).toHaveLength(4);
  expect(once).not.toContain('NotImplemented("circleMission")');
  const twice = withMission(once, { mission: "circle", configuration: { ...configuration, epochs: 7 } })!;
  expect(twice).toContain("epochs: 7,");
  expect(twice).not.toContain("epochs: 60,");
  expect(twice.split("\n")).toHaveLength(once.split("\n").length);
});

test("leaves a file without that function alone", () => {
  expect(
    withMission("export const circleMission = 1;", { mission: "circle", configuration }),
  ).toBeUndefined();
  expect(withMission(stub, { mission: "constructor" as "circle", configuration })).toBeUndefined();
});

test("writes no text that is no configuration", () => {
  const hostile = { ...configuration, activation: '"; process.exit(); "' as "tanh" };
  expect(() => withMission(stub, { mission: "circle", configuration: hostile })).toThrow(
    "not a configuration",
  );
});
