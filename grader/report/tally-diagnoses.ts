// What a class got wrong most: the same explanation for how many, the commonest first. Pure numbers, no words.
import type { Diagnosis } from "../model/diagnosis.ts";
import { functionOf } from "../model/function-of.ts";
import type { Entry } from "../model/gradebook.ts";
import type { Value } from "../model/value.ts";
import type { Evidence, JudgedCheck } from "../model/verdict.ts";

export interface DiagnosisTally {
  /** One of them, to be put into words; all of them say the same. */
  readonly diagnosis: Diagnosis;
  /** Students. */
  readonly count: number;
  /** A visible call that shows it, with nothing in it that could tell whose answer it is. */
  readonly example: Evidence | undefined;
}

/** Tells apart what is explained differently; what only follows from another function is not counted. */
export function tallyDiagnoses(entries: readonly Entry[]): readonly DiagnosisTally[] {
  const tallies = new Map<string, DiagnosisTally>();
  for (const entry of entries)
    for (const diagnosis of entry.kind === "graded" ? entry.diagnoses : []) {
      if (diagnosis.kind === "follows" || entry.kind !== "graded") continue;
      const name = nameOf(diagnosis);
      const before = tallies.get(name);
      const example = before?.example ?? exampleOf(entry.judged, diagnosis.function);
      tallies.set(name, { diagnosis, count: (before?.count ?? 0) + 1, example });
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

const exampleOf = (judged: readonly JudgedCheck[], name: string): Evidence | undefined =>
  judged
    .filter(({ check, seen }) => seen === "visible" && functionOf(check) === name)
    .flatMap(({ verdict }) => (verdict.kind === "failed" ? verdict.findings : []))
    .map(({ evidence }) => evidence)
    .find((evidence) => evidence && "expected" in evidence && isNumbers(evidence.yours));

/** A student may return any text, a name too; numbers give nobody away. */
const isNumbers = (value: Value): boolean =>
  typeof value === "number" || (Array.isArray(value) && value.length > 0 && value.every(isNumbers));
