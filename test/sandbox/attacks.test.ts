// Every program of test/attacks ends as its first line says, and costs nobody else anything.
//
// The line reads "// Expected: OUTCOME [or OUTCOME …] [everywhere]. Why". An outcome is its kind, for "returned"
// with the encoded value, for "threw" with the error's name. "everywhere": the file itself is at fault, so its other
// functions cannot answer either.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Outcome } from "../../grader/model/call.ts";
import { encode } from "../../grader/model/codec.ts";
import { openPool, type Level, type Pool } from "../../grader/sandbox/pool.ts";
import { hasWall } from "./capabilities.ts";

const folder = join(import.meta.dirname, "../attacks");

interface Attack {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly everywhere: boolean;
}

const attacks = readdirSync(folder).map((file): Attack => {
  const text = readFileSync(join(folder, file), "utf8");
  const { outcomes = "", everywhere } =
    /^\/\/ Expected: (?<outcomes>.+?)(?<everywhere> everywhere)?\. [A-Z]/.exec(text)?.groups ?? {};
  return {
    name: file.replace(".ts", ""),
    text,
    expected: outcomes.split(" or "),
    everywhere: everywhere !== undefined,
  };
});

const honest = "\nexport function honest(x: number) {\n  return x + 1;\n}\n";

/** Generous, so that a memory bomb is met by the limit on memory. */
const budgetMs = 1500;

const run = async (pool: Pool, text: string, ...names: readonly string[]) => {
  const observations = await pool.run({
    snapshot: { submitted: [{ path: "task/work.ts", text }], given: [] },
    calls: names.map((name) => ({ name, args: [1] })),
    ...{ seed: 1, budgetMs, memoryMb: 64 },
  });
  return observations.map(({ outcome }) => say(outcome));
};

function say(outcome: Outcome): string {
  if (outcome.kind === "returned") return `returned ${encode(outcome.value)}`;
  return outcome.kind === "threw" ? `threw ${outcome.name}` : outcome.kind;
}

test("every attack says how it must end", () => {
  expect(attacks.length).toBeGreaterThan(40);
  expect(attacks.filter(({ expected }) => expected[0] === "").map(({ name }) => name)).toEqual([]);
});

describe.each<Level>(["strong", "process"])("at level %s", (level) => {
  describe.skipIf(level === "strong" && !hasWall)("the attack", () => {
    let pool: Pool;
    beforeAll(async () => {
      pool = await openPool({ jobs: 1, require: level, atMost: level });
    });
    afterAll(() => pool.close());

    test.each(attacks)("$name", async ({ text, expected, everywhere }) => {
      const [before, attack, after] = await run(pool, text + honest, "honest", "attack", "honest");
      expect(expected).toContain(attack);
      expect([before, after]).toEqual(everywhere ? [attack, attack] : ["returned 2", "returned 2"]);
      expect(await run(pool, honest, "honest")).toEqual(["returned 2"]);
    });
  });
});
