// `npm run watch`: checks again on every save, says what has become right and why, and outlives a half-typed line.
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { studentFolder, type StudentFolder } from "./student-folder.ts";

const waiting = "Watching. Save your file";

let student: StudentFolder;
let watch: ChildProcess | undefined;
beforeAll(() => {
  student = studentFolder();
});
afterEach(() => {
  watch?.kill("SIGKILL");
  student.reset();
});
afterAll(() => student.remove());

/** What is printed up to the next time it waits for a save. */
function listen(to: ChildProcess) {
  let heard = "";
  const hear = (chunk: Buffer) => void (heard += chunk.toString());
  to.stdout?.on("data", hear);
  to.stderr?.on("data", hear);
  return {
    async nextRun(): Promise<string> {
      await expect
        .poll(() => heard.includes(waiting) || to.exitCode !== null, { timeout: 120_000 })
        .toBe(true);
      const end = heard.indexOf(waiting) + waiting.length;
      const run = heard.slice(0, end);
      heard = heard.slice(end);
      return run;
    },
    rest: () => heard,
  };
}

test("says what has become right and why, what is right no longer, and goes on through a half-typed line", async () => {
  await student.write("02-delta", "half-finished");
  watch = student.start("watch", ["02"]);
  const runs = listen(watch);
  const first = await runs.nextRun();
  expect(first).toContain("11 of 23 visible checks passed.");
  expect(first).not.toContain("Right since");
  // No terminal is listening: nothing clears a screen.
  expect(first).not.toContain("\u001b");

  const file = join(student.folder, "assignments", "02-delta", "delta.ts");
  appendFileSync(file, "function half(\n");
  const broken = await runs.nextRun();
  expect(broken).toContain("could not be loaded");
  expect(broken).not.toContain("No longer right");

  await student.write("02-delta", "loops");
  const right = await runs.nextRun();
  expect(right).toContain("Right since the last run:");
  expect(right).toContain("✓ hiddenDelta passes the deltas of the next layer back through the weights");
  expect(right).toContain("On every visible case the numbers are those of the lecture's definition.");
  expect(right).toContain("δ_j^k = f′(in_j^k)");
  // What was right before the half-typed line has not become right by it.
  expect(right).not.toContain("✓ activate gives");
  expect(right).toContain("23 of 23 visible checks passed.");

  await student.write("02-delta", "sign-reversed");
  const wrong = await runs.nextRun();
  expect(wrong).toContain("No longer right:");
  expect(wrong).toContain("The sign of δ is reversed.");
  expect(wrong).not.toContain("Right since");

  await student.write("02-delta", "sign-reversed");
  expect(await runs.nextRun()).toContain("the results are the same as before");
});

test.skipIf(process.platform === "win32")("ends with 0 on Ctrl-C, in one sentence", async () => {
  watch = student.start("watch", ["02"]);
  const runs = listen(watch);
  await runs.nextRun();
  watch.kill("SIGINT");
  const [status] = (await once(watch, "exit")) as [number | null];
  expect(status).toBe(0);
  expect(runs.rest()).toContain("Stopped watching.");
  expect(runs.rest()).not.toMatch(/^\s+at /m);
});

test("without a name it watches every assignment, and shows the one that was saved", async () => {
  watch = student.start("watch", []);
  const runs = listen(watch);
  expect(await runs.nextRun()).toMatch(/01-loss[^]*06-playground/);
  await student.write("03-update", "loops");
  const saved = await runs.nextRun();
  expect(saved).toContain("(03-update)");
  expect(saved).not.toContain("(01-loss)");
});
