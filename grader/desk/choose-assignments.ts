// Finds the assignments that a student names on the command line.
import { listAssignments } from "../load/assignment.ts";
import { matchAssignment } from "../load/match-assignment.ts";
import { Fault } from "../model/fault.ts";
import { visibleText } from "../wording/visible-text.ts";
import type { Desk } from "./desk.ts";

/**
 * The ids that the words mean, in order and each once; all of them without a word.
 * @throws Fault in the student's language, with the nearest name.
 */
export function chooseAssignments({ course, say }: Desk, words: readonly string[]): readonly string[] {
  const ids = listAssignments(course);
  if (words.length === 0) return ids;
  const meant = words.map((word) => {
    const match = matchAssignment(word, ids);
    if (match.kind === "found") return match.id;
    const name = visibleText(word);
    const sentence =
      match.kind === "several"
        ? say("desk.several", { name, ids: match.ids.join(", ") })
        : say("desk.unknown", { name, nearest: match.nearest, ids: ids.join(", ") });
    throw new Fault("unknown-assignment", sentence);
  });
  return ids.filter((id) => meant.includes(id));
}
