// Asks a long loop in an isolate and tells what it used, and what passed on the wall meanwhile.
import { interview } from "../../../grader/loader/interview.ts";
import { createTransform } from "../../../grader/loader/transform.ts";
import { openIsolate } from "../../../grader/sandbox/isolate.ts";

const rounds = Number(process.argv[2]);
const text = `export const f = () => { let sum = 0; for (let i = 0; i < ${rounds}; i++) sum += i % 7; return sum; };`;
const transformed = createTransform()({ submitted: [{ path: "task/work.ts", text }], given: [] });
const asking = interview(() => openIsolate(32), transformed, 1, 60_000);
asking.load();
const begun = performance.now();
process.stdout.write("begun\n");
const { usedMs, ended } = asking.ask({ name: "f", args: ["[]"] });
process.stdout.write(`${JSON.stringify({ usedMs, wallMs: performance.now() - begun, ended })}\n`);
