// What an isolate is charged for: the work of its own functions, not the work of others on the same machine.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** As long as another program may have the CPU. */
const pauseMs = 1500;

/** Between the word that the loop begins and its beginning. */
const leadMs = 200;
/** So many rounds keep the fastest machine busy for a good part of a second. */
const enoughRounds = 1e9;

interface Measured {
  readonly usedMs: number;
  readonly wallMs: number;
  readonly ended: string;
}

/** Starts a loop of so many rounds, keeps it from the CPU for a while where asked, and brings back what it says. */
async function measure(
  rounds: number,
  { pause }: { readonly pause: boolean },
): Promise<Measured & { readonly endedInThePause: boolean }> {
  const program = fileURLToPath(new URL("child/measured-loop.ts", import.meta.url));
  const child = spawn(process.execPath, ["--no-node-snapshot", program, String(rounds)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe("begun");
  const answer = lines.next();
  let endedInThePause = false;
  if (pause) {
    await setTimeout(leadMs);
    child.kill("SIGSTOP");
    endedInThePause = await Promise.race([answer.then(() => true), setTimeout(pauseMs, false)]);
    child.kill("SIGCONT");
  }
  const { value } = await answer;
  return { ...(JSON.parse(String(value)) as Measured), endedInThePause };
}

/** On a busy machine the loop may be over before the pause begins: then a longer loop is paused. */
async function measurePaused(): Promise<Measured> {
  for (let rounds = enoughRounds; ; rounds *= 3) {
    const measured = await measure(rounds, { pause: true });
    if (!measured.endedInThePause) return measured;
  }
}

test.skipIf(process.platform === "win32")("time without the CPU is not charged", async () => {
  const { usedMs, wallMs, ended } = await measurePaused();
  expect(ended).toBe("whole");
  expect(wallMs - usedMs).toBeGreaterThan(pauseMs / 2);
});

test("time on the CPU is charged", async () => {
  const { usedMs, wallMs, ended } = await measure(enoughRounds, { pause: false });
  expect(ended).toBe("whole");
  expect(usedMs).toBeGreaterThan(50);
  expect(usedMs).toBeLessThanOrEqual(wallMs + 20);
});
