// Expected: held. Answers with a value nested without measure.
// Covers: two replies, or one before the question; forged reply on a descriptor
import { questions, reply, say } from "./worker-voice.js";

const deep = `${"[".repeat(1e6)}1${"]".repeat(1e6)}`;
for await (const { id } of questions()) say(reply(id, deep));
