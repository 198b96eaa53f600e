// Bulk grading of a whole class against running the students' own tests, repository by repository.
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { courseFolder, loadAssignment } from "../../grader/load/assignment.ts";
import { loadSpecimens } from "../../grader/load/specimens.ts";
import { copyCourse, type CourseCopy } from "../course-copy.ts";
import { benchAssignment, deadline, makeCohort } from "./cohort.ts";
import { gradeCohort } from "./grading.ts";
import { reportRatios } from "./report-ratio.ts";
import { runSide } from "./run-side.ts";
import { scratch } from "./scratch.ts";
import { say } from "./say.ts";

interface Size {
  readonly classSize: number;
  /** Students for whom the whole command is run, reports included. */
  readonly commandSize: number;
  readonly sampleSize: number;
  readonly rounds: number;
}

const full: Size = { classSize: 1000, commandSize: 200, sampleSize: 20, rounds: 5 };
const small: Size = { classSize: 60, commandSize: 20, sampleSize: 2, rounds: 1 };

/** Grading a submission against one run of the student's own tests: how many times faster. */
const vitestBar = 100;
const nodeTestBar = 35;
/** The whole command for 200, reports included, in the time that vitest takes for 20. */
const commandBar = 1 / 5;

const jobs = availableParallelism();

/** Rounds are interleaved, both sides use every core, and start-up counts; repositories are fetched beforehand. */
export const ownTests = ({ quick }: { readonly quick: boolean }): Promise<boolean> =>
  scratch(async (folder) => {
    const { classSize, commandSize, sampleSize, rounds } = quick ? small : full;
    const cohort = await makeCohort(join(folder, "class"), { size: classSize });
    const few = await makeCohort(join(folder, "few"), { size: commandSize });
    const samples = await sampleFolders(sampleSize);
    try {
      say(
        `collecting ${classSize} repositories and a first grading`,
        await gradeCohort(folder, cohort, { jobs, online: true }),
      );
      await command(folder, few.roster, "first");
      const ratios = { vitest: [] as number[], nodeTest: [] as number[], command: [] as number[] };
      for (let round = 1; round <= rounds; round++) {
        const vitest = await each(samples, "npx", vitestWords);
        say(`round ${round}: npx vitest run in ${sampleSize}`, { ms: vitest }, sampleSize);
        const nodeTest = await each(samples, process.execPath, nodeTestWords);
        say(`round ${round}: node --test in ${sampleSize}`, { ms: nodeTest }, sampleSize);
        const bulk = await gradeCohort(folder, cohort, { jobs });
        say(`round ${round}: grading ${classSize}`, bulk, classSize);
        const whole = await command(folder, few.roster, `round-${round}`);
        say(`round ${round}: kadai grade of ${commandSize} with reports`, { ms: whole }, commandSize);
        ratios.vitest.push(vitest / sampleSize / (bulk.ms / classSize));
        ratios.nodeTest.push(nodeTest / sampleSize / (bulk.ms / classSize));
        ratios.command.push(((whole / commandSize) * 10) / (vitest / sampleSize));
      }
      return reportRatios([
        { bench: "own-tests", ratios: ratios.vitest, bar: vitestBar, better: "higher" },
        { bench: "own-tests: node --test", ratios: ratios.nodeTest, bar: nodeTestBar, better: "higher" },
        {
          bench: "own-tests: 200 with reports over 20",
          ratios: ratios.command,
          bar: commandBar,
          better: "lower",
        },
      ]);
    } finally {
      for (const sample of samples) sample.remove();
    }
  });

/** Copies of what a student has, each with a specimen that runs to its end in every runner. */
async function sampleFolders(count: number): Promise<readonly CourseCopy[]> {
  const finishing = loadSpecimens(await loadAssignment(benchAssignment)).filter(
    ({ verdict }) => verdict !== "errored",
  );
  return Array.from({ length: count }, (_, n) => {
    const copy = copyCourse({ reference: false });
    for (const { path, text } of finishing[n % finishing.length]?.files ?? [])
      writeFileSync(join(copy.folder, "assignments", benchAssignment, path), text);
    return copy;
  });
}

/** As a student or a TA would type it in each repository. */
const vitestWords = [
  "vitest",
  "run",
  "--config",
  "assignments/vitest.config.ts",
  `assignments/${benchAssignment}/`,
];
const nodeTestWords = ["--test", fileURLToPath(new URL("own-checks.ts", import.meta.url))];

/** As many at a time as the grader has workers. Returns milliseconds for all of them. */
async function each(
  samples: readonly CourseCopy[],
  program: string,
  args: readonly string[],
): Promise<number> {
  const begun = performance.now();
  const waiting = [...samples];
  const worker = async () => {
    for (let sample = waiting.pop(); sample !== undefined; sample = waiting.pop())
      await runSide(program, args, { cwd: sample.folder, mayFail: true });
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return performance.now() - begun;
}

async function command(folder: string, roster: string, name: string): Promise<number> {
  const kadai = join(courseFolder, "grader", "cli", "kadai.js");
  const words = ["grade", benchAssignment, "--roster", roster, "--at", deadline, "--out", join(folder, name)];
  const { ms } = await runSide(process.execPath, [
    kadai,
    ...words,
    "--repositories",
    join(folder, "fetched-few"),
  ]);
  return ms;
}
