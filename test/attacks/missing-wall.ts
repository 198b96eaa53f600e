// Asks why this machine cannot put up the strong wall.
import { createRuntime } from "../../grader/sandbox/runtime.ts";
import { chooseWall } from "../../grader/sandbox/wall.ts";

/** The reason; undefined when there is a wall. */
export function missingWall(): string | undefined {
  const runtime = createRuntime();
  const { level, reason = "unknown" } = chooseWall(runtime);
  runtime.remove();
  return level === "strong" ? undefined : reason;
}
