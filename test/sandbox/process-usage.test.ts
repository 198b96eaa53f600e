// Memory and time of a process are read as the system counts them, descendants included.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { usageOf } from "../../grader/sandbox/process-usage.ts";

const canTell = process.platform !== "win32";
if (!canTell) console.warn("this system does not tell what a process uses");

test.skipIf(!canTell)("this process uses memory and has used time", () => {
  const usage = usageOf(process.pid);
  expect(usage?.residentMb).toBeGreaterThan(20);
  expect(usage?.cpuMs).toBeGreaterThan(10);
});

test.skipIf(!canTell)("a process that does not exist uses nothing that could be told", () => {
  expect(usageOf(2 ** 22 + 1)).toBeUndefined();
});

test.skipIf(process.platform !== "linux")("what a child holds counts", async () => {
  const script =
    "const kept = Buffer.alloc(200e6, 1); console.log(kept.length); setInterval(() => {}, 1000);";
  const command = `"${process.execPath}" -e "${script}"; true`;
  const shell = spawn("/bin/sh", ["-c", command], { detached: true, stdio: ["ignore", "pipe", "ignore"] });
  onTestFinished(() => void process.kill(-shell.pid!, "SIGKILL"));
  await once(shell.stdout, "data");
  expect(usageOf(shell.pid!)?.residentMb).toBeGreaterThan(200);
});

test.skipIf(process.platform !== "linux")("what a child of another thread holds counts", async () => {
  const child = "const kept = Buffer.alloc(200e6, 1); console.log(kept.length); setInterval(() => {}, 1000);";
  const thread = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "inherit" });`;
  const script = `new (require("node:worker_threads").Worker)(${JSON.stringify(thread)}, { eval: true });`;
  const parent = spawn(process.execPath, ["-e", script], {
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void process.kill(-parent.pid!, "SIGKILL"));
  await once(parent.stdout, "data");
  expect(usageOf(parent.pid!)?.residentMb).toBeGreaterThan(200);
});
