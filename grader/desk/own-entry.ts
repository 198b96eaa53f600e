// A student's own work as the entry of a gradebook: judged on the visible cases alone, on their own machine.
import type { JudgedHere } from "../judge-here.ts";
import type { RubricItem } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import { ownPoints } from "./own-points.ts";

/** Graded, or ungraded where the grader itself is at fault. @param name of the student, as reports show it. */
export function ownEntry(
  { judged, diagnoses }: JudgedHere,
  items: readonly RubricItem[],
  name: string,
): Entry {
  const points = ownPoints(items, judged);
  const student = { id: "", name };
  // No seed: there are no hidden cases here.
  if (points)
    return {
      ...student,
      kind: "graded",
      seedId: "",
      judged,
      diagnoses,
      items: points.items,
      milliPoints: points.milliPoints,
    };
  const faults = judged.flatMap(({ verdict }) => (verdict.kind === "ungraded" ? [verdict.fault] : []));
  return { ...student, kind: "ungraded", fault: faults[0] ?? "", judged };
}
