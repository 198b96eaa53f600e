// Examiners answer from threads of their own; one that dies costs the submission it had in hand, never the class.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openExaminers } from "../grader/examiners.ts";
import { readEntry } from "../grader/gradebook/entry-text.ts";
import { loadAssignment } from "../grader/load/assignment.ts";
import { loadSpecimens } from "../grader/load/specimens.ts";
import { Fault } from "../grader/model/fault.ts";
import { snapshotOf } from "../grader/model/snapshot.ts";
import { openSite, type Site } from "../grader/sandbox/site.ts";
import { copyCourse } from "./course-copy.ts";

const assignment = await loadAssignment("02-delta");
const right = loadSpecimens(assignment).find(({ name }) => name === "loops")!;

let site: Site;
beforeAll(() => {
  site = openSite();
  site.furnish();
});
afterAll(() => site.remove());

const examination = (seed: number) => ({
  student: { id: "s1", name: "" },
  version: {},
  snapshot: snapshotOf(assignment, right.files),
  seed,
  seedId: "seed",
});

/** A copy of the course in which a line is put at the beginning of the function that draws hidden cases. */
function courseDrawingWith(line: string): string {
  const copy = copyCourse({ reference: true });
  onTestFinished(copy.remove);
  const file = join(copy.folder, "reference", "02-delta", "hidden.ts");
  const text = readFileSync(file, "utf8");
  const changed = text.replace(/(export function hidden\(seed: number\)[^{]*\{\n)/, `$1  ${line}\n`);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  return copy.folder;
}

function open(course?: string) {
  const { wall } = site;
  const post = {
    ...{ assignment: "02-delta", wall, isolation: "shared" as const },
    ...(course !== undefined && { course }),
  };
  const examiners = openExaminers(async () => post, 1);
  onTestFinished(() => examiners.close());
  return examiners;
}

test("a right submission comes back graded, with answers that need not be asked for again", async () => {
  const examiners = open();
  const first = await examiners.examine(examination(1));
  expect(readEntry(first.entry)).toMatchObject({ id: "s1", kind: "graded", milliPoints: 10_000 });
  const again = await examiners.examine({ ...examination(1), answers: first.answers! });
  expect(again).toEqual({ entry: first.entry, isGraded: true });
});

test("one that dies is replaced, and only what it had in hand has no entry", async () => {
  const examiners = open(courseDrawingWith("if (seed === 2) process.exit(3);"));
  await expect(examiners.examine(examination(2))).rejects.toThrow("ended before it had answered");
  expect((await examiners.examine(examination(1))).isGraded).toBe(true);
});

test("what the reference throws for one student leaves that one ungraded", async () => {
  const examiners = open(courseDrawingWith('if (seed === 2) throw new TypeError("no case for 2");'));
  const { entry, isGraded } = await examiners.examine(examination(2));
  expect([readEntry(entry), isGraded]).toMatchObject([{ kind: "ungraded", fault: "no case for 2" }, false]);
  expect((await examiners.examine(examination(1))).isGraded).toBe(true);
});

test("a reference that cannot be loaded is a fault, which keeps its sentence on the way between threads", async () => {
  const copy = copyCourse({ reference: true });
  onTestFinished(copy.remove);
  writeFileSync(join(copy.folder, "reference", "02-delta", "hidden.ts"), "export const nothing = 1;\n");
  const failed = open(copy.folder).examine(examination(1));
  await expect(failed).rejects.toBeInstanceOf(Fault);
  await expect(failed).rejects.toThrow("hidden");
});
