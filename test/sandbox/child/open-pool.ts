// Opens a pool and gives it a job that never ends; closes it when its input ends.
import { planCall } from "../../../grader/model/case-plan.ts";
import { openPool, type Level } from "../../../grader/sandbox/pool.ts";

const pool = await openPool({ jobs: 2, atMost: process.argv[2] as Level });
const text = "export const f = () => { let big = 3n; for (let i = 0; i < 60; i++) big *= big; return 1; };";
const endless = pool.run({
  snapshot: { submitted: [{ path: "a.ts", text }], given: [] },
  calls: [planCall({ name: "f", args: [] })],
  ...{ seed: 1, budgetMs: 60_000, memoryMb: 64 },
});
process.stdout.write("open\n");
process.stdin.resume().once("end", () => void pool.close());
const [{ status }] = await Promise.allSettled([endless]);
process.stdout.write(`${status}\n`);
