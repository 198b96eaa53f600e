// Makes sure that a class is graded with one course key: another one would silently give it other hidden cases.
import type { KnownStudent } from "./gradebook/store.ts";
import { Fault } from "./model/fault.ts";
import { seedIdOf, seedOf } from "./model/seed.ts";
import { exactText } from "./model/untrusted.ts";

/** @throws Fault when the student's work was graded with another course key than this one. */
export function requireSameKey({ id, seedId }: KnownStudent, courseKey: string, assignmentId: string): void {
  if (seedId === undefined || seedId === seedIdOf(courseKey, seedOf(courseKey, assignmentId, id))) return;
  throw new Fault(
    "bad-course-key",
    `${exactText(id)} was graded with another course key. Put the key of that time into .kadai/course-key or ` +
      `KADAI_COURSE_KEY, or grade into another folder.`,
  );
}
