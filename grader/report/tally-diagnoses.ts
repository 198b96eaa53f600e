// What a class got wrong most: the same explanation for how many, the commonest first. Pure numbers, no words.
import type { Diagnosis } from "../model/diagnosis.ts";
import type { Entry } from "../model/gradebook.ts";

export interface DiagnosisTally {
  /** One of them, to be put into words; all of them say the same. */
  readonly diagnosis: Diagnosis;
  /** Students. */
  readonly count: number;
}

/** Tells apart what is explained differently; what only follows from another function is not counted. */
export function tallyDiagnoses(entries: readonly Entry[]): readonly DiagnosisTally[] {
  const tallies = new Map<string, DiagnosisTally>();
  for (const entry of entries)
    for (const diagnosis of entry.kind === "graded" ? entry.diagnoses : []) {
      if (diagnosis.kind === "follows") continue;
      const name = nameOf(diagnosis);
      tallies.set(name, { diagnosis, count: (tallies.get(name)?.count ?? 0) + 1 });
    }
  return [...tallies.values()].toSorted((one, other) => other.count - one.count);
}

function nameOf(diagnosis: Exclude<Diagnosis, { kind: "follows" }>): string {
  switch (diagnosis.kind) {
    case "mistake":
      return diagnosis.mistakes.join();
    case "pattern":
      return `${diagnosis.function} ${JSON.stringify(diagnosis.pattern)}`;
    case "unknown":
      return diagnosis.cluster;
  }
}
