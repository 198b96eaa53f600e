// Expected: held. Writes one line for ever.
// Covers: two replies, or one before the question; forged reply on a descriptor
import { writeSync } from "node:fs";
import { questions } from "./worker-voice.js";

for await (const { id } of questions()) {
  writeSync(1, `{"kind":"answered","id":"${id}","replies":[`);
  for (;;) writeSync(1, "x".repeat(1e6));
}
