// The door to the sandbox: who is guilty, what is replaced, what passes on, and what is refused.
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Call } from "../../grader/model/call.ts";
import { planCall, type PlannedCall } from "../../grader/model/case-plan.ts";
import { Fault } from "../../grader/model/fault.ts";
import { openPool, type Pool, type PoolOptions } from "../../grader/sandbox/pool.ts";
import { hasWall } from "./capabilities.ts";

const call = (name: string, ...args: Call["args"]): PlannedCall => planCall({ name, args });

const run = (pool: Pool, text: string, calls: readonly PlannedCall[], memoryMb = 64, budgetMs = 1000) =>
  pool.run({
    snapshot: { submitted: [{ path: "task/work.ts", text }], given: [] },
    ...{ calls, seed: 1, budgetMs, memoryMb },
  });

const kinds = async (...request: Parameters<typeof run>) =>
  (await run(...request)).map(({ outcome }) => outcome.kind);

const open = async (options: Partial<PoolOptions> = {}) => {
  const pool = await openPool({ jobs: 1, ...options });
  onTestFinished(pool.close);
  return pool;
};

describe("of several functions only the guilty ones", () => {
  let pool: Pool;
  beforeAll(async () => {
    pool = await openPool({ jobs: 1 });
  });
  afterAll(() => pool.close());

  test("that hang are timed out, each from its hung call on", async () => {
    const text = `export const f = (n: number) => { if (n > 1) for (;;); return n; };
export const g = () => { for (;;); };
export const h = () => 1;`;
    const calls = [call("f", 1), call("g"), call("h"), call("f", 2), call("f", 1), call("h")];
    expect(await kinds(pool, text, calls, 64, 100)).toEqual([
      ...["returned", "timed-out", "returned", "timed-out", "timed-out", "returned"],
    ]);
  });

  test("that cannot be interrupted are timed out", async () => {
    const squaring = "{ let big = 3n; for (let i = 0; i < 40; i++) big *= big; return Number(big % 7n); }";
    const text = `export const f = () => ${squaring};\nexport const g = () => 1;\nexport const h = () => ${squaring};`;
    const calls = [call("g"), call("f"), call("h"), call("g")];
    expect(await kinds(pool, text, calls, 64, 100)).toEqual([
      "returned",
      "timed-out",
      "timed-out",
      "returned",
    ]);
  });

  // A list of this many nodes takes 45 MB.
  const list = `type Node = { next: Node | undefined };
const make = (length: number) => { let list: Node | undefined; while (length-- > 0) list = { next: list }; return list; };
const many = 1.6e6;`;

  test("that fill the memory run out of it, not the one that comes next", async () => {
    const text = `${list}
let kept: unknown;
export const hoards = () => { kept = make(many); return 1; };
export const needs = () => make(many) !== kept;
export const bomb = () => make(Infinity);
export const last = () => 1;`;
    const calls = [call("hoards"), call("needs"), call("bomb"), call("last")];
    expect(await kinds(pool, text, calls, 64, 5000)).toEqual([
      ...["returned", "returned", "out-of-memory", "returned"],
    ]);
  });

  test("and with more memory the same program is innocent", async () => {
    const text = `${list}\nexport const f = () => make(3 * many) !== undefined;`;
    expect(await kinds(pool, text, [call("f")], 64, 5000)).toEqual(["out-of-memory"]);
    expect(await kinds(pool, text, [call("f")], 256, 5000)).toEqual(["returned"]);
  });
});

test("nothing passes from one submission to the next", async () => {
  const pool = await open();
  const text =
    "export const f = () => { const g = globalThis as any; g.count = (g.count ?? 0) + 1; return g.count; };";
  const values = [await run(pool, text, [call("f"), call("f")]), await run(pool, text, [call("f")])].map(
    (answers) => answers.map(({ outcome }) => outcome.kind === "returned" && outcome.value),
  );
  expect(values).toEqual([[1, 2], [1]]);
});

test("the same seed gives the same random numbers, another one others", async () => {
  const pool = await open();
  const draw = async (seed: number) => {
    const snapshot = {
      submitted: [{ path: "a.ts", text: "export const f = () => Math.random();" }],
      given: [],
    };
    const [one] = await pool.run({ snapshot, calls: [call("f")], seed, budgetMs: 1000, memoryMb: 64 });
    return one?.outcome.kind === "returned" && one.outcome.value;
  };
  const [first, again, other] = [await draw(1), await draw(1), await draw(2)];
  expect(first).toBe(again);
  expect(first).not.toBe(other);
});

test("more submissions than workers wait their turn", async () => {
  const pool = await open({ jobs: 2 });
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => kinds(pool, `export const f = () => ${i};`, [call("f")])),
  );
  expect(answers).toEqual(Array.from({ length: 12 }, () => ["returned"]));
});

test("a submission may have a process of its own", async () => {
  const pool = await open({ jobs: 2, isolation: "per-submission" });
  for (let i = 0; i < 4; i++)
    expect(await kinds(pool, "export const f = () => 1;", [call("f")])).toEqual(["returned"]);
});

test("an empty submission answers that everything is missing", async () => {
  const pool = await open();
  expect(await kinds(pool, "", [call("f")])).toEqual(["missing"]);
  expect(await run(pool, "", [])).toEqual([]);
});

describe("the level", () => {
  test("is the weakest that will do, or a fault", async () => {
    const refused = openPool({ jobs: 1, require: "strong", atMost: "process" });
    await expect(refused).rejects.toThrow(Fault);
    await expect(refused).rejects.toMatchObject({ code: "no-sandbox" });
    expect((await open({ require: "process", atMost: "process" })).level).toBe("process");
  });

  test.skipIf(!hasWall)("is the strongest there is when nothing is said", async () => {
    expect((await open()).level).toBe("strong");
    expect((await open({ require: "strong" })).level).toBe("strong");
  });
});
