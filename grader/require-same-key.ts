// Makes sure that a class is graded with one course key: another one would silently give it other hidden cases.
import { Fault } from "./model/fault.ts";
import type { Entry } from "./model/gradebook.ts";
import { exactText } from "./model/untrusted.ts";
import { seedIdOf, seedOf } from "./model/seed.ts";

/** @throws Fault when the entry was graded with another course key than this one. */
export function requireSameKey(entry: Entry, courseKey: string, assignmentId: string): void {
  const seedId = seedIdOf(courseKey, seedOf(courseKey, assignmentId, entry.id));
  if (!("seedId" in entry) || entry.seedId === undefined || entry.seedId === seedId) return;
  throw new Fault(
    "bad-course-key",
    `${exactText(entry.id)} was graded with another course key. Put the key of that time into .kadai/course-key or ` +
      `KADAI_COURSE_KEY, or grade into another folder.`,
  );
}
