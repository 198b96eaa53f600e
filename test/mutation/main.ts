// `npm run mutation [-- NN [--json]]`: changes right solutions in every small way and records what no check notices.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { listAssignments, resolveAssignment } from "../../grader/load/assignment.ts";
import { loadEquivalents, scoreFile, scoreFingerprint, scoreText } from "../../grader/load/mutation.ts";
import { prepare } from "../../grader/prepare.ts";
import type { Pool } from "../../grader/sandbox/pool.ts";
import { withPool } from "../../grader/with-pool.ts";
import { describeScore } from "./describe-score.ts";
import { fatesOf, isSame, type Fate } from "./fates.ts";

const { positionals, values: flags } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const [name] = positionals;
const ids = name === undefined ? listAssignments() : [resolveAssignment(name)];
const open = await withPool({ jobs: 1 }, async (pool) => {
  let count = 0;
  for (const id of ids) count += await measure(id, pool);
  return count;
});
process.exitCode = open === 0 ? 0 : 1;

/** Prints and records the score of one assignment. Returns how much is left to do: survivors and idle arguments. */
async function measure(id: string, pool: Pool): Promise<number> {
  const prepared = await prepare(id);
  const fingerprint = scoreFingerprint(prepared.assignment);
  const fates: Fate[] = [];
  for await (const fate of fatesOf(prepared, pool)) {
    fates.push(fate);
    if (fate.kind === "survived")
      print(flags.json ? asEntry(fate.change) : `${id}  ${describe(fate.change)}`);
  }
  const count = (kind: Fate["kind"]) => fates.filter((fate) => fate.kind === kind).length;
  const score = {
    mutants: fates.length,
    killed: count("killed"),
    equivalent: count("equivalent"),
    survived: count("survived"),
  };
  writeFileSync(scoreFile(id), scoreText(score, fingerprint));

  const unnoticed = fates.filter(({ kind }) => kind === "equivalent").map(({ change }) => change);
  const idle = loadEquivalents(id).filter((argued) => !unnoticed.some(isSame(argued)));
  for (const argued of idle)
    print(`${id}  ${describe(argued)} is noticed or gone: take it out of equivalent-mutants.json`);
  print(`${id}  ${describeScore(score)}`);
  return score.survived + idle.length;
}

/** A survivor as `equivalent-mutants.json` would hold it; the argument is the author's to find. */
function asEntry(change: Fate["change"]): string {
  return JSON.stringify({ ...change, why: "" });
}

function describe({ at, mutator, original, replacement }: Fate["change"]): string {
  return `${at} ${mutator}: ${oneLine(original)} -> ${oneLine(replacement)}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").slice(0, 90);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
