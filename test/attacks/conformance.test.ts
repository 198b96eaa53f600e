// The suite is whole: every line of the conformance list is tried, and every layer can still be switched off.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { courseFolder } from "../../grader/load/assignment.ts";
import { allAttacks } from "./all-attacks.ts";
import { conformance } from "./conformance.ts";
import { layers } from "./layers.ts";

const lines = Object.values(conformance).flat();
const covered = allAttacks.flatMap(({ covers }) => covers);

test("every line of the list is covered, and nothing else is claimed", () => {
  expect(lines.filter((line) => !covered.includes(line))).toEqual([]);
  expect(covered.filter((line) => !lines.includes(line))).toEqual([]);
});

test("attacks have names of their own", () => {
  const names = allAttacks.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(90);
  expect(new Set(names).size).toBe(names.length);
});

test.each(Object.entries(layers))(
  "the layer %s can be switched off, and is tried by known attacks",
  (_, layer) => {
    for (const { file, before, after } of layer.patches) {
      expect(readFileSync(join(courseFolder, file), "utf8").split(before), file).toHaveLength(2);
      expect(after).not.toBe(before);
    }
    const names = allAttacks.filter(({ levels }) => levels?.includes(layer.level)).map(({ name }) => name);
    expect(layer.attacks.filter((name) => !names.includes(name))).toEqual([]);
  },
);
