// Proves that the handouts show the formulas of assignments/formulas.json, and every one a report may show.
import { loadHandouts, type Handout } from "../load/handouts.ts";
import type { Assignment } from "../model/assignment.ts";
import { tieHandout } from "../tie-handout.ts";
import type { Problem } from "./problem.ts";

export const handoutsShowFormulas = (assignment: Assignment): readonly Problem[] =>
  loadHandouts(assignment.folder).flatMap((handout) => handoutProblems(assignment, handout));

function handoutProblems({ manifest, formulas }: Assignment, { name, text }: Handout): readonly Problem[] {
  const { problems, shown } = tieHandout(text, formulas);
  // A formula that no handout shows may be what a student has to work out.
  const unshown = Object.values(manifest.formulas ?? {})
    .flat()
    .filter((id) => !shown.has(id));
  return [
    ...problems.map(({ line, sentence }) => ({ where: `${name}:${line}`, sentence })),
    ...[...new Set(unshown)].map((id) => ({
      where: "assignment.json",
      sentence: `it lists the formula "${id}", which ${name} does not show; show it there or take it off the list.`,
    })),
  ];
}
