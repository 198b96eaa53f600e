// A class of real repositories, graded once in peace and once under fire: what the test and `npm run kill` share.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { makeClass } from "../demo/make-class.ts";
import { seededRandom } from "../../reference/engine/random.ts";
import { differences } from "./compare-gradebooks.ts";
import { startKadai } from "./kadai-run.ts";
import { runUnderFire, type Survived } from "./run-under-fire.ts";
import { targets } from "./strike.ts";

export interface Battle {
  /** Empty, or not there yet. */
  readonly folder: string;
  readonly students: number;
  /** At least one for each target. */
  readonly strikes: number;
  /** Of the time the class takes in peace, the share that all strikes together fill: half when left out. */
  readonly share?: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

export interface Outlived extends Survived {
  /** Empty when nothing was lost. */
  readonly differences: readonly string[];
  /** The folders of the two graded classes. */
  readonly peaceful: string;
  readonly disturbed: string;
}

const assignment = "02-delta";
const deadline = "2026-12-01T23:59:59+09:00";

export async function classUnderFire({
  folder,
  students,
  strikes,
  share = 0.5,
  seed,
  say,
}: Battle): Promise<Outlived> {
  const peaceful = join(folder, "peaceful");
  const disturbed = join(folder, "disturbed");
  const scratch = join(folder, "scratch");
  mkdirSync(scratch, { recursive: true });
  say(`making ${students} repositories`);
  const { roster } = await makeClass(join(folder, "class"), [assignment], students);
  const words = (out: string) => ["grade", assignment, "--roster", roster, "--at", deadline, "--out", out];

  say("grading in peace");
  const begun = performance.now();
  const end = await startKadai(words(peaceful), scratch).ended;
  if (end.by !== 0) throw new Error(`kadai ended by ${end.by}:\n${end.stderr}`);
  const peacefulMs = performance.now() - begun;

  say(`grading under fire, seed ${seed}`);
  const chance = seededRandom(seed);
  const random = () => chance.uniform(0, 1);
  const fire = { words: words(disturbed), scratch, random, say };
  const gapMs = (share * peacefulMs) / strikes;
  const inTurn = Array.from({ length: strikes }, (_, i) => targets[i % targets.length]!);
  const survived = await runUnderFire({ ...fire, gapMs, targets: inTurn });
  return { ...survived, differences: differences(peaceful, disturbed), peaceful, disturbed };
}
