// Expected: held. Writes one line for ever.
// Covers: two replies, or one before the question; forged reply on a descriptor
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";

const say = (message) => writeSync(1, `${JSON.stringify(message)}\n`);

say({ kind: "ready" });
for await (const _ of createInterface({ input: process.stdin })) for (;;) writeSync(1, "x".repeat(1e6));
