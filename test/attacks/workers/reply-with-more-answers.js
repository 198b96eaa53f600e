// Expected: held. Answers more calls than it was asked.
// Covers: two replies, or one before the question; forged reply on a descriptor
import { questions, reply, say } from "./worker-voice.js";

const answer = `{"kind":"returned","value":1,"args":null,"ms":0}`;
for await (const { id } of questions()) {
  say({ ...reply(id, "1"), replies: [{ text: `[${answer},${answer}]`, ended: "whole", usedMs: 1 }] });
}
