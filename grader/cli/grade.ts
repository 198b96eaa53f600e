// `kadai grade ASSIGNMENT`: from a roster or from paths to marks, reports and the table of the class.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { CommandModule } from "yargs";
import { isOldGit, safeGitVersion } from "../collect/git-version.ts";
import { readRoster } from "../collect/roster.ts";
import { rowsFromPaths } from "../collect/rows-from-paths.ts";
import { isZonedTime } from "../collect/zoned-time.ts";
import { grade, type GradedClass } from "../grade.ts";
import { resolveAssignment } from "../load/assignment.ts";
import { loadCourseKey } from "../load/course-key.ts";
import { Fault } from "../model/fault.ts";
import type { Gradebook, Isolation } from "../model/gradebook.ts";
import { toPoints } from "../model/points.ts";
import type { Untrusted } from "../model/untrusted.ts";
import { classTable } from "../report/terminal.ts";
import { readShard } from "../shard.ts";
import { terminalLines, terminalText } from "../wording/terminal-text.ts";
import { wantedFormats, withFormats, type FormatOptions } from "./formats.ts";
import { sayingOnInterrupt } from "./on-interrupt.ts";
import { showProgress } from "./progress.ts";
import { publish } from "./publish.ts";
import type { Speaker } from "./speaker.ts";

interface Options extends FormatOptions {
  readonly assignment: string;
  readonly paths?: readonly string[] | undefined;
  readonly roster?: string | undefined;
  readonly out: string;
  readonly repositories?: string | undefined;
  readonly at?: string | undefined;
  readonly offline: boolean;
  readonly jobs: number;
  readonly "require-sandbox"?: "strong" | "process" | undefined;
  readonly isolation: Isolation;
  readonly paranoid: boolean;
  readonly "require-points"?: number | undefined;
  readonly shard?: string | undefined;
}

export const gradeCommand = (speaker: Speaker): CommandModule<unknown, Options> => {
  const { say } = speaker;
  return {
    command: "grade <assignment> [paths..]",
    describe: say("cli.grade"),
    builder: (yargs) =>
      withFormats(yargs, speaker)
        .positional("assignment", { type: "string", demandOption: true, describe: say("cli.assignment") })
        .positional("paths", { type: "string", array: true, describe: say("cli.paths") })
        .option("roster", { type: "string", describe: say("cli.roster") })
        .option("out", { type: "string", demandOption: true, describe: say("cli.out") })
        .option("repositories", { type: "string", describe: say("cli.repositories") })
        .option("at", { type: "string", describe: say("cli.at") })
        .option("offline", { type: "boolean", default: false, describe: say("cli.offline") })
        .option("jobs", { type: "number", default: availableParallelism(), describe: say("cli.jobs") })
        .option("require-sandbox", {
          choices: ["strong", "process"] as const,
          describe: say("cli.require-sandbox"),
        })
        .option("isolation", {
          choices: ["shared", "per-submission"] as const,
          default: "shared" as const,
          describe: say("cli.isolation"),
        })
        .option("paranoid", { type: "boolean", default: false, describe: say("cli.paranoid") })
        .option("shard", { type: "string", describe: say("cli.shard") })
        .option("require-points", { type: "number", describe: say("cli.require-points") })
        .example(say("cli.grade-example"), ""),
    handler: (options) => run(options, speaker),
  };
};

async function run(options: Options, speaker: Speaker): Promise<void> {
  const { say } = speaker;
  const begun = performance.now();
  const wanted = wantedFormats(options);
  const graded = await sayingOnInterrupt(speaker, () => gradeWithProgress(options, speaker));
  const source = await publish(options.out, speaker.language, wanted);
  const { gradebook } = source;
  process.stdout.write(classTable(source, speaker.language));
  process.stdout.write(`\n${summary(graded, gradebook, performance.now() - begun, options.out, speaker)}\n`);
  // Classroom 50 takes exit code 0 for marks.
  if (wanted.submission && gradebook.entries.some(({ kind }) => kind === "ungraded")) process.exitCode = 1;
  const least = options["require-points"];
  if (graded.goneIds.length > 0)
    process.stdout.write(`${say("cli.gone", { count: graded.goneIds.length, ids: list(graded.goneIds) })}\n`);
  const below = least === undefined ? [] : belowPoints(least, gradebook);
  if (least === undefined || below.length === 0) return;
  process.stdout.write(`${say("cli.below", { count: below.length, points: least, ids: list(below) })}\n`);
  process.exitCode = 1;
}

async function gradeWithProgress(options: Options, speaker: Speaker): Promise<GradedClass> {
  // What is given twice arrives as a list, whatever the type says.
  const twice = (["roster", "out", "at", "repositories", "shard"] as const).find((name) =>
    Array.isArray(options[name]),
  );
  if (twice) throw new Fault("bad-option", `--${twice} is given more than once; give it once.`);
  const { assignment, out, repositories, at, offline, jobs, isolation, paranoid } = options;
  const { "require-sandbox": requireSandbox } = options;
  if (!Number.isInteger(jobs) || jobs < 1)
    throw new Fault("bad-option", "--jobs takes a whole number of 1 or more, e.g. --jobs 2.");
  if (Number.isNaN(options["require-points"]))
    throw new Fault("bad-option", "--require-points takes a number, e.g. --require-points 6.5.");
  if (at !== undefined && !isZonedTime(at))
    throw new Fault(
      "bad-option",
      `--at "${at}" is not a time with a zone. Write it like 2026-12-01T23:59:59+09:00.`,
    );
  const shard = options.shard === undefined ? undefined : readShard(options.shard);
  if (options.shard !== undefined && !shard)
    throw new Fault("bad-option", `--shard "${options.shard}" is no share of the class. Write it like 3/8.`);
  const id = resolveAssignment(assignment);
  const { rows, folder, note } = await rowsOf(options);
  if (note) process.stderr.write(`${terminalLines(note)}\n`);
  const progress = showProgress(speaker);
  try {
    return await grade({
      assignment: id,
      rows,
      folder,
      out,
      jobs,
      offline,
      isolation,
      paranoid,
      courseKey: loadCourseKey((file) => process.stderr.write(`${speaker.say("cli.new-key", { file })}\n`)),
      onProgress: progress.step,
      ...(repositories !== undefined && { repositories }),
      ...(at !== undefined && { at }),
      ...(shard && { shard }),
      ...(requireSandbox !== undefined && { requireSandbox }),
    });
  } finally {
    progress.end();
  }
}

async function rowsOf({ roster, paths = [] }: Options): ReturnType<typeof readRoster> {
  if (roster !== undefined && paths.length === 0) return readRoster(roster);
  if (roster === undefined && paths.length > 0) return { rows: rowsFromPaths(paths), folder: process.cwd() };
  throw new Fault("bad-option", "Name either a roster (--roster roster.csv) or the repositories to grade.");
}

function summary(
  { reusedCount }: GradedClass,
  gradebook: Gradebook,
  ms: number,
  out: string,
  { say }: Speaker,
): string {
  const { git } = gradebook;
  const count = gradebook.entries.length;
  const perSubmission = (ms / Math.max(count, 1)).toFixed(1);
  return [
    say("cli.graded", { count, reused: reusedCount, seconds: (ms / 1000).toFixed(1), perSubmission }),
    sandboxSentence(gradebook, say),
    ...(git !== undefined && isOldGit(git) ? [say("cli.old-git", { git, safe: safeGitVersion })] : []),
    say("cli.look-at", { file: join(out, "index.html") }),
  ].join("\n");
}

function sandboxSentence({ sandbox, isolation, paranoid }: Gradebook, say: Speaker["say"]): string {
  const sentences = [say(`cli.sandbox-${sandbox}`), say(`cli.isolation-${isolation}`)];
  return [...sentences, ...(paranoid ? [say("cli.was-paranoid")] : [])].join(" ");
}
const list = (ids: readonly Untrusted[]): string => ids.map((id) => terminalText(id)).join(", ");

/** Ids of those who have fewer points; without a submission it is 0, and an ungraded entry is no one's fault. */
const belowPoints = (points: number, { entries }: Gradebook): readonly Untrusted[] =>
  entries
    .filter(({ kind }) => kind !== "ungraded")
    .filter((entry) => toPoints(entry.kind === "graded" ? entry.milliPoints : 0) < points)
    .map(({ id }) => id);
