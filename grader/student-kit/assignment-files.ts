// What a student gets of an assignment's folder: all of it, with the grader's side of it as JavaScript.
import { posix } from "node:path";
import type { Assignment } from "../model/assignment.ts";
import { filesBelow } from "./files-below.ts";
import type { KitFile } from "./kit-file.ts";
import { importsOf } from "./reach.ts";
import { readText } from "./read-text.ts";

/** What the grader starts from in an assignment, from the course's folder. */
export const checkSources = ({ id }: Assignment): readonly string[] =>
  ["checks.ts", "checks.test.ts"].map((name) => posix.join("assignments", id, name));

/** The stubs and the handed-out code, from the course's folder: a student's to read, so they stay TypeScript. */
export const handedOut = (assignments: readonly Assignment[]): ReadonlySet<string> =>
  new Set(
    assignments.flatMap(({ id, manifest }) =>
      [...manifest.submit, ...manifest.given].map((path) => posix.join("assignments", id, path)),
    ),
  );

/** What goes into the kit as it is: everything but the sources that only checks import. */
export function filesAsTheyAre(course: string, assignments: readonly Assignment[]): readonly KitFile[] {
  const open = handedOut(assignments);
  const closed = new Set(assignments.flatMap((assignment) => [...ofChecks(course, assignment, open)]));
  const own = assignments.flatMap(({ id }) => filesBelow(course, posix.join("assignments", id)));
  return [...new Set([...own, ...open, "assignments/formulas.json"])]
    .filter((path) => !closed.has(path))
    .map((path) => ({ path, text: readText(course, path) }));
}

/** The sources that checks import, be it for their types alone. */
function ofChecks(course: string, assignment: Assignment, open: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (source: string): void => {
    if (found.has(source) || open.has(source) || !source.startsWith("assignments/")) return;
    found.add(source);
    for (const specifier of importsOf(readText(course, source)))
      if (specifier.startsWith(".")) visit(posix.join(posix.dirname(source), specifier));
  };
  checkSources(assignment).forEach(visit);
  return found;
}
