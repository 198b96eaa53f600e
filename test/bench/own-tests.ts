// Bulk grading of a whole class against running the students' own tests, repository by repository.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { courseFolder, loadAssignment } from "../../grader/load/assignment.ts";
import { loadSpecimens } from "../../grader/load/specimens.ts";
import { copyCourse } from "../course-copy.ts";
import { makeClass } from "../demo/make-class.ts";

const assignment = "02-delta";
const deadline = "2026-12-01T23:59:59+09:00";
const classSize = 200;
const sampleSize = 20;
const rounds = 3;

/** Grading all 200 has to take less than a fifth of the time that vitest takes for 20 of them. */
const bar = 1 / 5;

/** Rounds are interleaved, both sides use every core, and start-up counts; repositories are fetched beforehand. */
export async function ownTests(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "kadai-bench-"));
  const samples = await sampleFolders();
  try {
    const { roster } = await makeClass(join(folder, "class"), [assignment], classSize);
    const collecting = await seconds(() => grade(roster, join(folder, "out-0")));
    process.stdout.write(`first run, cloning ${classSize} repositories: ${collecting.toFixed(1)} s\n`);
    const ratios: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const own = await seconds(() => runOwnTests(samples.map((sample) => sample.folder)));
      const bulk = await seconds(() => grade(roster, join(folder, `out-${round}`)));
      ratios.push(bulk / own);
      const perOwn = (own / sampleSize) * 1000;
      const perBulk = (bulk / classSize) * 1000;
      process.stdout.write(
        `round ${round}: npx vitest run in ${sampleSize} repositories ${own.toFixed(1)} s (${perOwn.toFixed(0)} ms each); ` +
          `kadai grade of ${classSize} ${bulk.toFixed(1)} s (${perBulk.toFixed(1)} ms each); ` +
          `${(perOwn / perBulk).toFixed(1)}x faster a submission\n`,
      );
    }
    const median = ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Infinity;
    process.stdout.write(
      `own-tests: ${classSize} graded in ${median.toFixed(2)} of the time of ${sampleSize}; bar ${bar}\n`,
    );
    return median < bar;
  } finally {
    for (const sample of samples) sample.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies of what a student has, each with a specimen that runs to its end under vitest too. */
async function sampleFolders() {
  const finishing = loadSpecimens(await loadAssignment(assignment)).filter(
    ({ verdict }) => verdict !== "errored",
  );
  return Array.from({ length: sampleSize }, (_, n) => {
    const copy = copyCourse({ reference: false });
    for (const { path, text } of finishing[n % finishing.length]?.files ?? [])
      writeFileSync(join(copy.folder, "assignments", assignment, path), text);
    return copy;
  });
}

/** As a student or a TA would type it in each repository, as many at a time as `kadai grade` has workers. */
async function runOwnTests(folders: readonly string[]): Promise<void> {
  const waiting = [...folders];
  const worker = async () => {
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop())
      await run(
        "npx",
        ["vitest", "run", "--config", "assignments/vitest.config.ts", `assignments/${assignment}/`],
        folder,
      );
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

async function grade(roster: string, out: string): Promise<void> {
  const kadai = join(courseFolder, "grader", "cli", "kadai.js");
  const repositories = join(out, "..", "repositories");
  const words = ["grade", assignment, "--roster", roster, "--at", deadline, "--out", out];
  await run(process.execPath, [kadai, ...words, "--repositories", repositories], courseFolder);
  const { entries } = JSON.parse(readFileSync(join(out, "gradebook.json"), "utf8")) as {
    entries: readonly unknown[];
  };
  if (entries.length !== classSize) throw new Error(`${entries.length} of ${classSize} entries were graded`);
}

/** A student's tests may fail: only a process that cannot run at all is an error. */
const run = (program: string, args: readonly string[], cwd: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, KADAI_COURSE_KEY: "a course key for benches only" };
    spawn(program, args, { cwd, env, stdio: "ignore" })
      .on("error", reject)
      .on("close", () => resolve());
  });

async function seconds(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
