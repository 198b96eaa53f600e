// Expected: held. Answers before it is asked.
// Covers: two replies, or one before the question; forged reply on a descriptor
import { writeSync } from "node:fs";

const say = (message) => writeSync(1, `${JSON.stringify(message)}\n`);
const text = JSON.stringify([{ kind: "returned", value: 1, args: null, ms: 0 }]);
const forged = (id) => ({ kind: "answered", id, replies: [{ text, ended: "whole" }], memoryRanOut: false });

say({ kind: "ready" });
say(forged("00000000-0000-4000-8000-000000000000"));
setInterval(() => undefined, 1000);
