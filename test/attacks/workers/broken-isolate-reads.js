// Expected: held. Reads the canary file, with all of Node at hand.
// Covers: read expected outputs by every route to Node
// Against: the wall
import { readFileSync } from "node:fs";
import { answerWith, targets } from "./worker-voice.js";

await answerWith(() => readFileSync(targets.file, "utf8"));
