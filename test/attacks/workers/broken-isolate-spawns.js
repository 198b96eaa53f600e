// Expected: held. Starts a shell, and another Node.
// Covers: spawn a program; fork bomb
// Against: the wall
import { spawnSync } from "node:child_process";
import { answerWith, targets } from "./worker-voice.js";

await answerWith(() => {
  const write = `require("fs").writeFileSync(${JSON.stringify(targets.newFile)}, "out")`;
  spawnSync("/bin/sh", ["-c", `echo out > ${targets.newFile}`]);
  const { status } = spawnSync(process.execPath, ["-e", write]);
  if (status !== 0) throw new Error("nothing was started that could write");
  return status;
});
