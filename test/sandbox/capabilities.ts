// Whether this machine can put up the strong wall; tests that need it are skipped, and say so, where it cannot.
import { createRuntime } from "../../grader/sandbox/runtime.ts";
import { chooseWall } from "../../grader/sandbox/wall.ts";

const runtime = createRuntime();
const { level, reason } = chooseWall(runtime);
runtime.remove();

export const hasWall = level === "strong";

if (!hasWall) {
  const sentence = `this machine has no wall: ${reason}`;
  if (process.env["KADAI_REQUIRE_CAPABILITIES"] === "1") throw new Error(sentence);
  console.warn(sentence);
}
