// Expected: held. Answers more calls than it was asked, with a value nested without measure.
// Covers: two replies, or one before the question; forged reply on a descriptor
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";

const say = (message) => writeSync(1, `${JSON.stringify(message)}\n`);
const text = JSON.stringify([{ kind: "returned", value: 1, args: null, ms: 0 }]);
const forged = (id) => ({ kind: "answered", id, replies: [{ text, ended: "whole" }], memoryRanOut: false });

say({ kind: "ready" });
for await (const line of createInterface({ input: process.stdin })) {
  const deep = `${"[".repeat(1e6)}1${"]".repeat(1e6)}`;
  const answer = `{"kind":"returned","value":${deep},"args":null,"ms":0}`;
  say({ ...forged(JSON.parse(line).id), replies: [{ text: `[${answer},${answer}]`, ended: "whole" }] });
}
