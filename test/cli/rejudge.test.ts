// `kadai rejudge` judges what is on record with today's checks.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { copyCourse, type CourseCopy } from "../course-copy.ts";
import { makeClass, type DemoClass } from "../demo/make-class.ts";
import { entriesOf, kadaiIn } from "./kadai.ts";

const assignment = "02-delta";
const deadline = "2026-12-01T23:59:59+09:00";

let copy: CourseCopy;
let demo: DemoClass;
let out: string;

const edit = (path: string, from: string | RegExp, to: string): void => {
  const file = join(copy.folder, path);
  const text = readFileSync(file, "utf8");
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${path} has nothing like ${from}`);
  writeFileSync(file, edited);
};
const points = () => Object.fromEntries(entriesOf(out).map((entry) => [entry.id, entry.points]));
const rejudge = (variables = {}) => kadaiIn(copy.folder, ["rejudge", out], variables);

beforeAll(async () => {
  copy = copyCourse({ reference: true });
  out = join(copy.folder, "out");
  demo = await makeClass(join(copy.folder, "class"), [assignment], 40);
  kadaiIn(copy.folder, ["grade", assignment, "--roster", demo.roster, "--at", deadline, "--out", out]);
  // From here on nothing of a student can run any more.
  rmSync(join(copy.folder, "class"), { recursive: true });
  rmSync(join(out, "repositories"), { recursive: true });
  rmSync(join(copy.folder, "grader", "sandbox", "worker.ts"));
});
afterAll(() => copy.remove());

describe("kadai grade in a changed course", () => {
  test("judges anew when a law that checks.ts imports has changed", async () => {
    const course = copyCourse({ reference: true });
    onTestFinished(() => course.remove());
    const work = join(course.folder, "ann");
    mkdirSync(work);
    const fold = readFileSync(
      join(course.folder, "reference", "04-data", "specimens", "failed", "folds-rest-in-the-last.ts"),
    );
    writeFileSync(join(work, "data.ts"), fold);
    const words = ["grade", "04-data", work, "--out", join(course.folder, "out")];
    const pointsNow = () => {
      kadaiIn(course.folder, words);
      return entriesOf(join(course.folder, "out"))[0]?.points ?? 0;
    };
    const before = pointsNow();
    const laws = join(course.folder, "assignments", "04-data", "laws.ts");
    writeFileSync(laws, readFileSync(laws, "utf8").replace(/(areEven = \([^)]*\)[^=]*=>)/, "$1 true ||"));
    expect(pointsNow()).toBeGreaterThan(before);
  });
});

describe("kadai rejudge", () => {
  test("changes nothing when nothing was changed", () => {
    const before = readFileSync(join(out, "gradebook.json"), "utf8");
    expect(rejudge().status).toBe(0);
    expect(readFileSync(join(out, "gradebook.json"), "utf8")).toBe(before);
  });

  test("refuses another course key and leaves the marks alone", () => {
    const before = points();
    const { status, stderr } = rejudge({ KADAI_COURSE_KEY: "another key, long enough" });
    expect(status).toBe(2);
    expect(stderr).toContain("another course key");
    expect(points()).toEqual(before);
  });

  test("gives today's points to the recorded answers and prints whose changed", () => {
    const before = points();
    edit(`assignments/${assignment}/assignment.json`, /"points": 1,/, '"points": 3,');
    const { status, stdout } = rejudge();
    expect(status).toBe(0);
    const after = points();
    const changed = Object.keys(before).filter((id) => before[id] !== after[id]);
    expect(changed.length).toBeGreaterThan(0);
    for (const id of changed) expect(stdout).toContain(id);
    const [unchanged = ""] = Object.keys(before).filter((id) => before[id] === after[id]);
    expect(stdout).not.toContain(unchanged);
  });

  test("judges with today's checks", () => {
    const inputChanged = demo.students.find((one) => {
      const expected = one.expected[assignment];
      return expected?.kind === "graded" && expected.specimen === "input-changed";
    });
    const before = points()[inputChanged?.id ?? ""] ?? 0;
    edit("grader/checks/answers.ts", "changed.length > 0 ? changed", "false ? changed");
    expect(rejudge().status).toBe(0);
    expect(points()[inputChanged?.id ?? ""]).toBeGreaterThan(before);
  });

  test("says what to do when a check asks what was never asked", () => {
    edit(
      `assignments/${assignment}/checks.ts`,
      '[call("activate", c.name, c.net)]',
      '[call("activate", c.name, c.net + 1)]',
    );
    expect(rejudge().status).toBe(0);
    const graded = entriesOf(out).filter(({ kind }) => kind === "ungraded" || kind === "graded");
    expect(graded.some(({ fault }) => fault?.includes("grade again"))).toBe(true);
  });

  test("names a folder that holds no gradebook", () => {
    const { status, stderr } = kadaiIn(copy.folder, ["rejudge", copy.folder]);
    expect(status).toBe(2);
    expect(stderr).toContain("gradebook.sqlite");
  });
});
