// Expected: held. Answers twice, the second time for whoever comes next.
// Covers: two replies, or one before the question; forged reply on a descriptor
import { questions, reply, say } from "./worker-voice.js";

for await (const { id } of questions()) {
  say({ ...reply(id, "1"), replies: [{ text: `[{"kind":"missing"}]`, ended: "whole", usedMs: 1 }] });
  say(reply(id, "1"));
}
