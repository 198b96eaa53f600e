// Expected: held. Answers with keys that would pollute a careless reader.
// Covers: polluting keys; forged reply on a descriptor
import { questions, reply, say } from "./worker-voice.js";

const value = `{"constructor":{"prototype":{"polluted":1}},"__proto__":{"polluted":1}}`;
for await (const { id } of questions()) say(reply(id, value));
