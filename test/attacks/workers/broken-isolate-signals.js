// Expected: held. Signals the grader by its number, its parent, and everybody.
// Covers: signal the grader
// Against: the wall
import { answerWith, targets } from "./worker-voice.js";

await answerWith(() => {
  for (const pid of [targets.pid, process.ppid]) process.kill(pid, "SIGUSR2");
});
