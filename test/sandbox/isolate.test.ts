// What an isolate is charged for: the work of its own functions, not the work of others on the same machine.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** As long as another program may have the CPU. */
const pauseMs = 1500;

/** Starts the long loop, keeps it from the CPU for a while, and brings back what it says. */
async function measure(pause: boolean): Promise<{ usedMs: number; wallMs: number; ended: string }> {
  const program = fileURLToPath(new URL("child/measured-loop.ts", import.meta.url));
  const child = spawn(process.execPath, ["--no-node-snapshot", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== "begun") return JSON.parse(line) as Awaited<ReturnType<typeof measure>>;
    if (!pause) continue;
    child.kill("SIGSTOP");
    await setTimeout(pauseMs);
    child.kill("SIGCONT");
  }
  throw new Error("the program said nothing");
}

test.skipIf(process.platform === "win32")("time without the CPU is not charged", async () => {
  const { usedMs, wallMs, ended } = await measure(true);
  expect(ended).toBe("whole");
  expect(wallMs - usedMs).toBeGreaterThan(pauseMs / 2);
});

test("time on the CPU is charged", async () => {
  const { usedMs, wallMs, ended } = await measure(false);
  expect(ended).toBe("whole");
  expect(usedMs).toBeGreaterThan(50);
  expect(usedMs).toBeLessThanOrEqual(wallMs + 20);
});
