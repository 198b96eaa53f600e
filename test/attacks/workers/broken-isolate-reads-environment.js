// Expected: held. Looks for the token in its own environment and in those of its ancestors.
// Covers: read the environment
// Against: the wall
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { readdirSync, readFileSync } from "node:fs";
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

await answerWith(() => {
  const texts = [JSON.stringify(process.env)];
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      texts.push(readFileSync(`/proc/${pid}/environ`, "utf8"));
    } catch {
      // Not ours to read.
    }
  }
  const found = texts.find((text) => text.includes("canary-"));
  if (found === undefined) throw new Error("nothing found");
  return found;
});
