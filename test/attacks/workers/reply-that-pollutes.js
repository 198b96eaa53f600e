// Expected: held. Answers with keys that would pollute a careless reader.
// Covers: two replies, or one before the question; forged reply on a descriptor
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";

const say = (message) => writeSync(1, `${JSON.stringify(message)}\n`);
const text = JSON.stringify([{ kind: "returned", value: 1, args: null, ms: 0 }]);
const forged = (id) => ({ kind: "answered", id, replies: [{ text, ended: "whole" }], memoryRanOut: false });

say({ kind: "ready" });
for await (const line of createInterface({ input: process.stdin })) {
  const value = `{"constructor":{"prototype":{"polluted":1}},"__proto__":{"polluted":1}}`;
  const answer = `{"kind":"returned","value":${value},"args":null,"__proto__":{"kind":"returned"}}`;
  say({ ...forged(JSON.parse(line).id), replies: [{ text: `[${answer}]`, ended: "whole" }] });
}
