// Use case: proves what an assignment promises, before a student sees it.
import { courseFolder } from "./load/assignment.ts";
import { loadEquivalents, loadScore } from "./load/mutation.ts";
import { loadSpecimens } from "./load/specimens.ts";
import { maxMilliPoints } from "./judge/score.ts";
import type { RecordedScore } from "./model/mutation.ts";
import { toPoints } from "./model/points.ts";
import { paperFor, prepare } from "./prepare.ts";
import { referenceInTime, specimenInTime, type TimeProof } from "./proofs/answers-come-in-time.ts";
import { casesAreNotBlind } from "./proofs/cases-are-not-blind.ts";
import { checksAreNotBlind, hiddenCasesExist } from "./proofs/checks-are-not-blind.ts";
import { handoutsShowFormulas } from "./proofs/handouts-show-formulas.ts";
import { proveMistakes, type MistakeProof } from "./proofs/mistakes-are-named.ts";
import { mutantsAreNoticed } from "./proofs/mutants-are-noticed.ts";
import type { Problem } from "./proofs/problem.ts";
import { recordingIsFresh } from "./proofs/recording-is-fresh.ts";
import { referenceRepeats } from "./proofs/reference-repeats.ts";
import { sentencesAreComplete } from "./proofs/sentences-are-complete.ts";
import { specimenEarnsItsMarks } from "./proofs/specimen-earns-its-marks.ts";
import { stubEarnsNothing } from "./proofs/stub-earns-nothing.ts";
import type { Pool } from "./sandbox/pool.ts";

export interface VerifyOptions {
  /** Draws of hidden data on which the reference and the known mistakes are tried. */
  readonly draws?: number;
  readonly course?: string;
}

export interface Verified {
  readonly problems: readonly Problem[];
  readonly figures: Figures;
}

/** What a proof looked at, and what it came to. */
export interface Figures {
  readonly assignment: string;
  readonly points: number;
  readonly checks: number;
  readonly draws: number;
  readonly specimens: { readonly passed: number; readonly failed: number; readonly errored: number };
  /** Correct specimens that lost a point. */
  readonly falseFailures: number;
  /** The largest share of its time budget that a function of right work used; over a half is a problem. */
  readonly budgetShare: number;
  readonly mistakes: number;
  readonly pairs: number;
  /** Mistakes and pairs caught, named and priced rightly on every draw. */
  readonly named: number;
  /** What the diagnosis says of each mistake when it is taken out of the library; a wrong name is a problem. */
  readonly unlisted: Readonly<Record<MistakeProof["without"], number>>;
  /** What became of small changes to the correct specimens, as `npm run mutation` last measured it. */
  readonly mutation: RecordedScore;
}

/** Draws that `kadai verify` tries. */
const defaultDraws = 20;

/** Specimens run in the sandbox, which takes longer: they are tried on every tenth of the draws. */
const drawsPerSpecimen = 10;

/** Fewest specimens an assignment needs for its checks to be worth anything. */
const fewestSpecimens = 6;

/**
 * Every promise of an assignment that does not hold: the recording fresh, handouts true to the
 * formulas, sentences complete, hidden cases for every
 * check, the reference repeatable and right, the stub neutral, every specimen worth exactly its marks, right work
 * within half of its time, every known mistake caught, named and priced, no check blind, every small change to a right
 * solution noticed.
 * @throws Fault when the assignment cannot be loaded at all.
 */
export async function verify(id: string, pool: Pool, options: VerifyOptions = {}): Promise<Verified> {
  const { draws = defaultDraws, course = courseFolder } = options;
  const prepared = await prepare(id, course);
  const { assignment, library } = prepared;
  const specimens = loadSpecimens(assignment, course);
  const mutation = loadScore(assignment, course);
  const problems: Problem[] = [
    ...(await recordingIsFresh(id, course)),
    ...handoutsShowFormulas(assignment),
    ...sentencesAreComplete(assignment, library.mistakes),
    ...hiddenCasesExist(prepared, drawOf(0)),
    ...casesAreNotBlind(assignment.checks, assignment.cases, "visible", "cases.json"),
    ...mutantsAreNoticed(id, mutation, loadEquivalents(id, course)),
  ];
  if (specimens.length < fewestSpecimens)
    problems.push({
      where: "specimens",
      sentence: `there are ${specimens.length}; keep at least ${fewestSpecimens}.`,
    });
  const proofs: MistakeProof[] = [];
  const times: TimeProof[] = [];
  const failing = new Set<string>();
  for (let draw = 0; draw < draws; draw++) {
    const seed = drawOf(draw);
    const paper = await paperFor(prepared, seed);
    const sets = prepared.hidden(seed);
    problems.push(...casesAreNotBlind(assignment.checks, sets, "hidden", `hidden.ts (seed ${seed})`));
    problems.push(...(await referenceRepeats(prepared, paper, seed)));
    proofs.push(...(await proveMistakes(prepared, paper, seed)));
    if (draw % drawsPerSpecimen > 0) continue;
    problems.push(...(await stubEarnsNothing(prepared, paper, pool, seed, course)));
    times.push(await referenceInTime(prepared, paper, seed));
    for (const specimen of specimens) {
      const found = await specimenEarnsItsMarks(prepared, paper, pool, seed, specimen);
      if (found.length > 0 && specimen.verdict === "passed") failing.add(specimen.name);
      problems.push(...found);
      if (specimen.verdict === "passed")
        times.push(await specimenInTime(prepared, paper, pool, seed, specimen));
    }
  }
  const catches = proofs.flatMap((proof) => proof.catches);
  const known = new Set(library.mistakes.map((mistake) => mistake.function));
  problems.push(...[...proofs, ...times].flatMap((proof) => proof.problems));
  problems.push(...checksAreNotBlind(assignment.checks, catches, known));

  const wrong = new Set(proofs.filter((proof) => proof.problems.length > 0).map((proof) => proof.id));
  const count = (verdict: string) => specimens.filter((one) => one.verdict === verdict).length;
  const pairs = library.mistakes.filter((mistake) => mistake.id.includes("+")).length;
  return {
    problems,
    figures: {
      assignment: id,
      points: toPoints(maxMilliPoints(assignment.manifest.items)),
      checks: assignment.checks.length,
      draws,
      specimens: { passed: count("passed"), failed: count("failed"), errored: count("errored") },
      falseFailures: failing.size,
      budgetShare: Number(Math.max(...times.map(({ share }) => share)).toFixed(2)),
      mistakes: library.mistakes.length - pairs,
      pairs,
      named: library.mistakes.length - wrong.size,
      unlisted: tally(proofs.slice(0, library.mistakes.length)),
      mutation,
    },
  };
}

/** Seeds far apart, the same in every proof. */
const drawOf = (index: number): number => (1 + index * 20_261_201) % 2 ** 32;

function tally(proofs: readonly MistakeProof[]): Figures["unlisted"] {
  const counts = { mistake: 0, follows: 0, pattern: 0, unknown: 0, nothing: 0 };
  for (const { without } of proofs) counts[without]++;
  return counts;
}
