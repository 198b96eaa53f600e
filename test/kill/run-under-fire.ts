// Grades a class while its workers and the grader itself are killed, and goes on until it is done.
import { setTimeout as sleep } from "node:timers/promises";
import { startKadai, type Ended } from "./kadai-run.ts";
import { descendantsOf, isAlive, workersOf } from "../process-tree.ts";
import { strike, type Target } from "./strike.ts";

export interface Fire {
  /** Arguments of `kadai`. */
  readonly words: readonly string[];
  /** A temporary folder. */
  readonly scratch: string;
  /** In this order. */
  readonly targets: readonly Target[];
  /** Between two strikes, on average. */
  readonly gapMs: number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly say: (line: string) => void;
}

export interface Survived {
  readonly hits: Readonly<Record<Target, number>>;
  /** How often the command was given until it came to its end undisturbed. */
  readonly runs: number;
  /** The most entries that a run which was killed had reported as done. */
  readonly reported: number;
  /** Entries the last, undisturbed run took over. */
  readonly unchanged: number;
}

/** Often enough to be in time for the start of a worker. */
const lookMs = 5;
/** Far longer than processes take to end with their grader. */
const patienceMs = 20_000;

/** @throws Error when a run fails that nobody disturbed, or a killed grader leaves a process behind. */
export async function runUnderFire(fire: Fire): Promise<Survived> {
  const hits = { worker: 0, "all-workers": 0, grader: 0 };
  const queue = [...fire.targets];
  let reported = 0;
  for (let runs = 1; ; runs++) {
    const run = startKadai(fire.words, fire.scratch);
    let isOver = false;
    const ended = run.ended.finally(() => (isOver = true));
    const before = hitsIn(hits);
    while (queue.length > 0 && (await atWork(run.pid, () => isOver))) {
      await Promise.race([sleep(2 * fire.gapMs * fire.random()), ended]);
      const below = descendantsOf(run.pid);
      const target = queue[0]!;
      if (isOver || !strike(run.pid, target, fire.random())) continue;
      queue.shift();
      hits[target]++;
      fire.say(`run ${runs}: killed ${target}, ${queue.length} strikes left`);
      if (target === "grader") await allGone(below);
    }
    const end = await ended;
    if (hitsIn(hits) > before) {
      reported = Math.max(reported, reportedIn(end));
      continue;
    }
    if (end.by !== 0)
      throw new Error(`kadai ended by ${end.by}, and nobody had disturbed it:\n${end.stderr}`);
    // A run that was over before it was struck has finished the class: it is graded in peace once more.
    return { hits, runs, reported, unchanged: unchangedIn(end) };
  }
}

const hitsIn = (hits: Readonly<Record<Target, number>>): number =>
  Object.values(hits).reduce((sum, count) => sum + count, 0);

/** Waits for a worker; false when the run has ended first. */
async function atWork(pid: number, isOver: () => boolean): Promise<boolean> {
  while (!isOver() && workersOf(pid).length === 0) await sleep(lookMs);
  return !isOver();
}

async function allGone(pids: readonly number[]): Promise<void> {
  for (let waitedMs = 0; pids.some(isAlive); waitedMs += lookMs) {
    if (waitedMs > patienceMs) throw new Error("a killed grader has left processes behind");
    await sleep(lookMs);
  }
}

/** A line is printed for every tenth of the class. */
const reportedIn = ({ stderr }: Ended): number =>
  Math.max(0, ...Array.from(stderr.matchAll(/(\d+) of \d+ graded/g), ([, done]) => Number(done)));

const unchangedIn = ({ stdout }: Ended): number => Number(/(\d+) unchanged/.exec(stdout)?.[1] ?? 0);
