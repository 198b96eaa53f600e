// Expected: held. Connects to the listener.
// Covers: connect to a listener
// Against: the wall
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { connect } from "node:net";
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

await answerWith(
  () =>
    new Promise((resolve, reject) => {
      connect(targets.port, "127.0.0.1")
        .once("connect", () => resolve("connected"))
        .once("error", reject);
    }),
);
