// Expected: held. Answers what it is asked under the number of another question.
// Covers: two replies, or one before the question; forged reply on a descriptor
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";

const say = (message) => writeSync(1, `${JSON.stringify(message)}\n`);
const text = JSON.stringify([{ kind: "returned", value: 1, args: null, ms: 0 }]);
const forged = (id) => ({ kind: "answered", id, replies: [{ text, ended: "whole" }], memoryRanOut: false });

say({ kind: "ready" });
for await (const line of createInterface({ input: process.stdin })) {
  say(forged(JSON.parse(line).id.replace(/.$/, (last) => (last === "0" ? "1" : "0"))));
}
