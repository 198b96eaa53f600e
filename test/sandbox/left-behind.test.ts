// When a pool is closed, or the grader itself is killed, no process and no file of the sandbox is left.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Level } from "../../grader/sandbox/pool.ts";
import { descendantsOf, isAlive } from "../process-tree.ts";
import { hasWall } from "./capabilities.ts";

/** A grader of its own, in the middle of a job, with a temporary folder of its own. */
async function startGrader(level: Level) {
  const scratch = mkdtempSync(join(tmpdir(), "kadai-test-"));
  chmodSync(scratch, 0o755);
  const grader = spawn(process.execPath, [join(import.meta.dirname, "child/open-pool.ts"), level], {
    env: { ...process.env, TMPDIR: scratch },
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => {
    grader.kill("SIGKILL");
    rmSync(scratch, { recursive: true, force: true });
  });
  await once(grader.stdout, "data");
  return {
    grader,
    scratch,
    workers: await vi.waitUntil(() => busy(descendantsOf(grader.pid!)), { timeout: 20_000 }),
  };
}

/** Both workers at least are there. */
const busy = (pids: readonly number[]) => (pids.length >= 2 ? pids : undefined);

const alive = (pids: readonly number[]) => pids.filter(isAlive);

const levels: readonly Level[] = hasWall ? ["strong", "process"] : ["process"];

describe.skipIf(process.platform !== "linux")("nothing is left", () => {
  test.each(levels)("when a pool of level %s is closed in the middle of a job", async (level) => {
    const { grader, scratch, workers } = await startGrader(level);
    expect(alive(workers)).toEqual(workers);
    expect(readdirSync(scratch)).toHaveLength(1);
    grader.stdin.end();
    const [[said]] = await Promise.all([once(grader.stdout, "data"), once(grader, "close")]);
    expect(String(said)).toBe("rejected\n");
    expect(alive(workers)).toEqual([]);
    expect(readdirSync(scratch)).toEqual([]);
  });

  test.each(levels)("of the processes of level %s when the grader is killed", async (level) => {
    const { grader, workers } = await startGrader(level);
    expect(alive(workers)).toEqual(workers);
    grader.kill("SIGKILL");
    await vi.waitUntil(() => alive(workers).length === 0, { timeout: 20_000 });
  });
});
