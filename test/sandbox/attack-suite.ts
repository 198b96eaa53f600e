// The programs of test/attacks: each ends as its first line says, and costs nobody else anything.
//
// The line reads "// Expected: OUTCOME [or OUTCOME …] [everywhere]. Why". An outcome is its kind, for "returned"
// with the encoded value, for "threw" with the error's name. "everywhere": the file itself is at fault, so its other
// functions cannot answer either.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Outcome } from "../../grader/model/call.ts";
import { encode } from "../../grader/model/codec.ts";
import { exactText } from "../../grader/model/untrusted.ts";
import { openPool, type Level, type Pool } from "../../grader/sandbox/pool.ts";
import { hasWall } from "./capabilities.ts";

const folder = join(import.meta.dirname, "../attacks");

interface Attack {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly everywhere: boolean;
}

const written = readdirSync(folder).map((file): Attack => {
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

/** Too large to keep as files. */
const generated: readonly Attack[] = [
  { name: "nested-brackets", text: `export const deep = ${"[".repeat(200_000)};` },
  { name: "prefix-operators", text: `export const deep = ${"!".repeat(240_000)}1;` },
].map((attack) => ({ ...attack, expected: ["unloadable"], everywhere: true }));

const attacks = [...written, ...generated];

const honest = "\nexport function honest(x: number) {\n  return x + 1;\n}\n";

/** Short where time has to run out; otherwise so long that only what is expected can happen first. */
const budgetOf = ({ expected }: Attack): number => (expected[0] === "timed-out" ? 300 : 8000);

const run = async (pool: Pool, budgetMs: number, text: string, ...names: readonly string[]) => {
  const observations = await pool.run({
    snapshot: { submitted: [{ path: "task/work.ts", text }], given: [] },
    calls: names.map((name) => ({ name, args: [1] })),
    ...{ seed: 1, budgetMs, memoryMb: 64 },
  });
  return observations.map(({ outcome }) => say(outcome));
};

function say(outcome: Outcome): string {
  if (outcome.kind === "returned") return `returned ${encode(outcome.value)}`;
  return outcome.kind === "threw" ? `threw ${exactText(outcome.name)}` : outcome.kind;
}

/** Registers one test for each attack, at this level. */
export function testAttacks(level: Level): void {
  test("every attack says how it must end", () => {
    expect(attacks.length).toBeGreaterThan(40);
    expect(attacks.filter(({ expected }) => expected[0] === "").map(({ name }) => name)).toEqual([]);
  });

  describe.skipIf(level === "strong" && !hasWall)(`at level ${level} the attack`, () => {
    let pool: Pool;
    beforeAll(async () => {
      pool = await openPool({ jobs: 1, require: level, atMost: level });
    });
    afterAll(() => pool.close());

    test.each(attacks)("$name", async (attack) => {
      const budgetMs = budgetOf(attack);
      const text = attack.text + honest;
      const [before, ending, after] = await run(pool, budgetMs, text, "honest", "attack", "honest");
      expect(attack.expected).toContain(ending);
      expect([before, after]).toEqual(attack.everywhere ? [ending, ending] : ["returned 2", "returned 2"]);
      expect(await run(pool, budgetMs, honest, "honest")).toEqual(["returned 2"]);
    });
  });
}
