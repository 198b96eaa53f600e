// Expected: held. Answers before it is asked.
// Covers: two replies, or one before the question; forged reply on a descriptor
import { reply, say } from "./worker-voice.js";

say({ kind: "ready" });
say(reply("00000000-0000-4000-8000-000000000000", "1"));
setInterval(() => undefined, 1000);
