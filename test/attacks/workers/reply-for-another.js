// Expected: held. Answers what it is asked under the number of another question.
// Covers: two replies, or one before the question; forged reply on a descriptor
import { questions, reply, say } from "./worker-voice.js";

const guessed = (id) => id.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
for await (const { id } of questions()) say(reply(guessed(id), "1"));
