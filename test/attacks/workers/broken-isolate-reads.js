// Expected: held. Reads the canary file, with all of Node at hand.
// Covers: read expected outputs by every route to Node
// Against: the wall
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
const targets = JSON.parse(process.argv[2]);
const say = (message) => writeSync(1, `${JSON.stringify(message)}\n`);

/** Says as an answer of the submission what the deed comes to; nothing when it fails. */
async function answerWith(deed) {
  say({ kind: "ready" });
  for await (const line of createInterface({ input: process.stdin })) {
    const { id } = JSON.parse(line);
    let value;
    try {
      value = await deed();
    } catch (error) {
      say({ kind: "failed", id, message: String(error) });
      continue;
    }
    const text = JSON.stringify([{ kind: "returned", value: String(value), args: null, ms: 0 }]);
    say({ kind: "answered", id, replies: [{ text, ended: "whole" }], memoryRanOut: false });
  }
}

await answerWith(() => readFileSync(targets.file, "utf8"));
