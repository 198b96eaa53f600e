// Expected: held. Changes the canary file and makes another.
// Covers: write a file
// Against: the wall
import { writeFileSync } from "node:fs";
import { answerWith, targets } from "./worker-voice.js";

await answerWith(() => {
  writeFileSync(targets.newFile, "out");
  writeFileSync(targets.file, "out");
});
