// Workers that break the protocol, die or fall silent cost themselves, never a submission.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { planCall } from "../../grader/model/case-plan.ts";
import type { Job } from "../../grader/sandbox/job.ts";
import { createRuntime } from "../../grader/sandbox/runtime.ts";
import { runJob, type AskWorker } from "../../grader/sandbox/run-job.ts";
import { SandboxFailure } from "../../grader/sandbox/sandbox-failure.ts";
import { hireStaff } from "../../grader/sandbox/staff.ts";
import { chooseWall, type Wall } from "../../grader/sandbox/wall.ts";

const job: Job = {
  snapshot: { submitted: [], given: [] },
  calls: [planCall({ name: "f", args: [] })],
  ...{ seed: 1, budgetMs: 10, memoryMb: 64 },
};

const brokenWorker = (...args: readonly string[]): Wall => ({
  level: "process",
  paranoid: false,
  command: [process.execPath, join(import.meta.dirname, "child/broken-worker.ts"), ...args],
  environment: {},
});

async function hire(...args: readonly string[]) {
  const staff = await hireStaff(brokenWorker(...args), 1, 100);
  onTestFinished(staff.close);
  return staff;
}

/** A path where nothing is yet. */
function freshMarker(): string {
  const folder = mkdtempSync(join(tmpdir(), "kadai-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "marker");
}

const answer = async (ask: AskWorker) => (await runJob(job, ask)).map(({ outcome }) => outcome.kind);

describe.each([
  "garbage",
  "another id",
  "no replies",
  "replies that are none",
  "a verdict",
  "ready again",
  "exit",
  "failed",
  "a line without end",
])("a worker that answers with %s", (way) => {
  test("is replaced, and the submission asked once more", async () => {
    const { ask } = await hire(way, freshMarker());
    expect(await answer(ask)).toEqual(["missing"]);
    expect(await answer(ask)).toEqual(["missing"]);
  });

  test("twice is the sandbox's failure", async () => {
    const { ask } = await hire(way);
    await expect(runJob(job, ask)).rejects.toThrow(SandboxFailure);
  });
});

test("a second reply does not become the answer of the next submission", async () => {
  const { ask } = await hire("two replies", freshMarker());
  expect([await answer(ask), await answer(ask), await answer(ask)]).toEqual([
    ["missing"],
    ["missing"],
    ["missing"],
  ]);
});

test("a worker that neither answers nor works is the sandbox's failure", async () => {
  const { ask } = await hire("silence");
  const impatient: AskWorker = (asked, allowance) => ask(asked, { ...allowance, wallMs: 100 });
  await expect(runJob(job, impatient)).rejects.toThrow("neither answered nor used its time");
});

test.each([
  ["one process", 100, 1],
  ["a process each", 1, 4],
])("four submissions in turn have %s, if a worker serves so many", async (_, jobsPerWorker, least) => {
  const [marker, runtime] = [freshMarker(), createRuntime()];
  onTestFinished(runtime.remove);
  const { command, ...wall } = chooseWall(runtime, { atMost: "process" });
  const script = 'echo started >> "$1"; shift; exec "$@"';
  const counted = { ...wall, command: ["/bin/sh", "-c", script, "sh", marker, ...command] };
  const staff = await hireStaff(counted, 1, jobsPerWorker);
  onTestFinished(staff.close);
  for (let i = 0; i < 4; i++) expect(await answer(staff.ask)).toEqual(["missing"]);
  await staff.close();
  const starts = readFileSync(marker, "utf8").trim().split("\n").length;
  // One or two more may have been started ahead of need.
  expect(starts).toBeGreaterThanOrEqual(least);
  expect(starts).toBeLessThanOrEqual(least === 1 ? 1 : least + 2);
});

test("without isolated-vm there is no worker, whatever else there is", async () => {
  const runtime = createRuntime();
  onTestFinished(runtime.remove);
  rmSync(join(runtime.folder, "node_modules", "isolated-vm"), { recursive: true });
  for (const wall of [chooseWall(runtime), chooseWall(runtime, { atMost: "process" })])
    await expect(hireStaff(wall, 1, 1)).rejects.toThrow(/cannot start: .*isolated-vm/);
});

test("a program that is no worker is told as what it is", async () => {
  const hires = (...command: readonly string[]) =>
    hireStaff({ level: "process", paranoid: false, command, environment: {} }, 2, 100);
  await expect(hires("/no/such/program")).rejects.toThrow("a worker cannot start");
  await expect(hires(process.execPath, "-e", "throw new Error('no isolated-vm')")).rejects.toThrow(
    "Error: no isolated-vm",
  );
  await expect(hires(process.execPath, "-e", "console.log('hello')")).rejects.toThrow(SandboxFailure);
});

test("who waits for a worker when the staff is dismissed is told so", async () => {
  const { ask, close } = await hire("silence");
  const waiting = [runJob(job, ask), runJob(job, ask)];
  const ended = Promise.allSettled(waiting);
  await close();
  expect((await ended).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(runJob(job, ask)).rejects.toThrow("closed");
});
