// Expected: held. Looks for the token in its own environment and in those of its ancestors.
// Covers: read the environment
// Against: the wall
import { readdirSync, readFileSync } from "node:fs";
import { answerWith } from "./worker-voice.js";

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
