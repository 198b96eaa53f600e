// `npm run demo`: a class of real git repositories, graded as a TA would, held against what the specimens promise.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { courseFolder, listAssignments, loadAssignment } from "../../grader/load/assignment.ts";
import { loadScore } from "../../grader/load/mutation.ts";
import { describeRecord } from "../mutation/describe-score.ts";
import { makeClass, type DemoClass, type Expected } from "./make-class.ts";

/** Fixed, so that two runs draw the same hidden data and give the same marks. */
const courseKey = "the demo's course key is no secret";
const deadline = "2026-12-01T23:59:59+09:00";

const { values } = parseArgs({
  options: {
    students: { type: "string", default: "48" },
    out: { type: "string", default: join("out", "demo") },
  },
});
const out = join(courseFolder, values.out);
const assignments = listAssignments();

/** Grades one assignment with the real command line; returns a line for every mark that is not as promised. */
function gradeAndCompare(id: string, { roster, students }: DemoClass): readonly string[] {
  const folder = join(out, id);
  process.stdout.write(`\nkadai grade ${id} --roster ${values.out}/class/roster.csv --at ${deadline}\n`);
  const main = join(courseFolder, "grader", "cli", "main.ts");
  const { status } = spawnSync(
    process.execPath,
    [main, "grade", id, "--roster", roster, "--at", deadline, "--out", folder],
    { stdio: "inherit", env: { ...process.env, KADAI_COURSE_KEY: courseKey } },
  );
  if (status !== 0) return [`kadai grade ${id} ended with ${status}`];
  const { entries } = JSON.parse(readFileSync(join(folder, "gradebook.json"), "utf8")) as {
    entries: readonly Entry[];
  };
  return students.flatMap((student) => {
    const entry = entries.find((one) => one.id === student.id);
    const expected = student.expected[id];
    return entry && expected && agrees(entry, expected)
      ? []
      : [`${id} ${student.id}: promised ${JSON.stringify(expected)}, got ${entry?.kind} ${entry?.points}`];
  });
}

/** What the demo reads of an entry of gradebook.json. */
interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly points: number | null;
}

const agrees = ({ kind, points }: Entry, expected: Expected): boolean =>
  kind === expected.kind && (expected.kind !== "graded" || points === expected.points);

process.stdout.write(`Writing ${values.students} repositories below ${values.out}/class …\n`);
rmSync(out, { recursive: true, force: true });
const demo = await makeClass(join(out, "class"), assignments, Number(values.students));
const wrong = assignments.flatMap((id) => gradeAndCompare(id, demo));
for (const line of wrong) process.stdout.write(`${line}\n`);
if (wrong.length === 0) process.stdout.write("\nEvery mark equals what the specimens promise.\n");
process.stdout.write("\nSmall changes to right solutions (npm run mutation), as last measured:\n");
for (const id of assignments)
  process.stdout.write(`${id}  ${describeRecord(loadScore(await loadAssignment(id)))}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
