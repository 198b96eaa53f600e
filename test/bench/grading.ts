// Grades a cohort as one side of a bench and makes sure that the marks are the ones its labels promise.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { toMilliPoints } from "../../grader/model/points.ts";
import { readClass } from "../../grader/read-class.ts";
import { exactText } from "../../grader/model/untrusted.ts";
import type { ClassRequest } from "./class-request.ts";
import { benchAssignment, deadline, type Cohort } from "./cohort.ts";
import { runSide, type SideOptions } from "./run-side.ts";

export interface GradingOptions extends Pick<SideOptions, "onStart"> {
  readonly jobs: number;
  /** "walled": as `kadai grade` does it; "unwalled": the same work with no isolation. */
  readonly how?: "walled" | "unwalled";
  /** Goes on with the gradebook of the round before instead of a new one. */
  readonly again?: boolean;
  /** Fetches first. */
  readonly online?: boolean;
  /** Keeps both sides of a ratio on one core. */
  readonly oneCore?: boolean;
}

export interface Grading {
  readonly ms: number;
  readonly reusedCount: number;
}

const programs = { walled: "grade-class.ts", unwalled: "grade-unwalled.ts" };

/** @param folder where the repositories are kept and the gradebook is written. @throws Error on a wrong mark. */
export async function gradeCohort(
  folder: string,
  { roster, labels }: Cohort,
  { jobs, how = "walled", again = false, online = false, oneCore = false, onStart }: GradingOptions,
): Promise<Grading> {
  const out = join(folder, "out");
  if (!again) rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const request: ClassRequest = {
    ...{ assignment: benchAssignment, roster, out, repositories: join(folder, "fetched"), at: deadline },
    ...{ jobs, offline: !online, courseKey: "a course key for benches only" },
  };
  const script = fileURLToPath(new URL(programs[how], import.meta.url));
  const words = [process.execPath, script, JSON.stringify(request)];
  const [program = "", ...args] = oneCore ? ["taskset", "--cpu-list", "0", ...words] : words;
  const side = await runSide(program, args, onStart ? { onStart } : {});
  const { sandbox, entries } = await readClass(out, ({ gradebook }) => gradebook);
  if (how === "walled" && sandbox !== "strong")
    throw new Error("the bars hold with the wall on, and this machine has none (install bubblewrap)");
  const marks = new Map(
    entries.map((entry) => [exactText(entry.id), entry.kind === "graded" ? entry.milliPoints : null]),
  );
  const wrong = Object.keys(labels).filter((id) => marks.get(id) !== toMilliPoints(labels[id]!));
  if (wrong.length > 0 || entries.length !== Object.keys(labels).length)
    throw new Error(
      `${wrong.length} of ${entries.length} marks are wrong, e.g. of ${wrong.slice(0, 3).join()}`,
    );
  return { ms: side.ms, reusedCount: Number(side.stdout) };
}
