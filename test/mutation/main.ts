// `npm run mutation [-- NN [--json]]`: changes right solutions in every small way, counts what no check notices.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { collectAnswers, markPaper } from "../../grader/examine.ts";
import { courseFolder, listAssignments, resolveAssignment } from "../../grader/load/assignment.ts";
import { loadSpecimens } from "../../grader/load/specimens.ts";
import type { Answers } from "../../grader/model/case-plan.ts";
import { snapshotOf, type SourceFile } from "../../grader/model/snapshot.ts";
import { paperFor, prepare } from "../../grader/prepare.ts";
import type { Pool } from "../../grader/sandbox/pool.ts";
import { withPool } from "../../grader/with-pool.ts";
import { mutantsOf, type Mutant } from "./mutants-of.ts";

/** A mutant that passes one draw of hidden data may fail another. */
const seeds = [1, 2, 3];

/** An endless loop is late every time, a good answer on a busy machine is not: no change may count as noticed for that. */
const attempts = 3;

/** A survivor that changes no answer, and the argument why; kept in `reference/NN-name/equivalent-mutants.json`. */
interface Equivalent extends Pick<Mutant, "mutator" | "text" | "original" | "replacement"> {
  readonly why: string;
}

const { positionals, values: flags } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const [name] = positionals;
const ids = name === undefined ? listAssignments() : [resolveAssignment(name)];
const unexplained = await withPool({ jobs: 1 }, async (pool) => {
  let count = 0;
  for (const id of ids) count += await mutate(id, pool);
  return count;
});
process.exitCode = unexplained === 0 ? 0 : 1;

/** Prints the score of one assignment and its survivors. Returns how many have no argument why they are right. */
async function mutate(id: string, pool: Pool): Promise<number> {
  const prepared = await prepare(id);
  const papers = await Promise.all(seeds.map((seed) => paperFor(prepared, seed)));
  const passes = async (files: readonly SourceFile[]): Promise<boolean> => {
    const snapshot = snapshotOf(prepared.assignment, files);
    for (const paper of papers) {
      const answers = await inTime(() => collectAnswers(prepared, paper.plan, pool, snapshot, 1));
      const { judged } = await markPaper(prepared, paper, answers);
      if (judged.some(({ verdict }) => verdict.kind !== "passed")) return false;
    }
    return true;
  };
  const known = readEquivalents(id);
  const count = { mutants: 0, killed: 0, equivalent: 0, open: 0 };
  const right = loadSpecimens(prepared.assignment).filter(({ verdict }) => verdict === "passed");
  for (const { name: file, files } of right) {
    // The other submitted files, such as chosen configurations, are as right in many other ways.
    const [solution, ...others] = files;
    for (const mutant of await mutantsOf(solution?.text ?? "")) {
      const changed = { path: solution?.path ?? "", text: mutant.source };
      const fate = !(await passes([changed, ...others]))
        ? "killed"
        : known.some(isSame(mutant))
          ? "equivalent"
          : "open";
      count.mutants++;
      count[fate]++;
      if (fate === "open")
        process.stdout.write(`${flags.json ? asEntry(mutant) : describe(id, file, mutant)}\n`);
    }
  }
  const score = (100 * count.killed) / (count.mutants - count.equivalent);
  process.stdout.write(
    `${id}  ${count.mutants} mutants: ${count.killed} killed, ${count.equivalent} equivalent, ${count.open} survive; ` +
      `score ${score.toFixed(1)} %\n`,
  );
  return count.open;
}

/** The answers of the first attempt in which no call is late, or else of the last one. */
async function inTime(ask: () => Promise<Answers>): Promise<Answers> {
  let answers = await ask();
  for (let attempt = 1; attempt < attempts && isLate(answers); attempt++) answers = await ask();
  return answers;
}

function isLate(answers: Answers): boolean {
  return [...answers.values()].some(({ kind }) => kind === "timed-out");
}

function isSame(mutant: Mutant): (one: Equivalent) => boolean {
  return (one) =>
    (["mutator", "text", "original", "replacement"] as const).every((key) => one[key] === mutant[key]);
}

function readEquivalents(id: string): readonly Equivalent[] {
  const file = join(courseFolder, "reference", id, "equivalent-mutants.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as readonly Equivalent[]) : [];
}

/** A survivor as `equivalent-mutants.json` would hold it; the argument is the author's to find. */
function asEntry({ mutator, text, original, replacement }: Mutant): string {
  const entry: Equivalent = { mutator, text, original, replacement, why: "" };
  return JSON.stringify(entry);
}

function describe(id: string, file: string, { line, mutator, original, replacement }: Mutant): string {
  return `${id}  ${file}.ts:${line} ${mutator}: ${oneLine(original)} -> ${oneLine(replacement)}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").slice(0, 90);
}
