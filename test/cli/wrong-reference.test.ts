// A wrong reference costs nobody points: every entry waits for a TA, who is told what to mend.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { courseFolder } from "../../grader/load/assignment.ts";
import { copyCourse } from "../course-copy.ts";
import { entriesOf, kadaiIn, scratchFolder, type Ran } from "./kadai.ts";

interface Planted {
  readonly assignment: string;
  readonly submit: string;
  /** What is put in the place of a right answer in the reference's `index.ts`, and the check that sees it. */
  readonly right: string;
  readonly wrong: string;
  readonly check: string;
  readonly witness: string;
  readonly wrongWork: string;
}

const planted: readonly Planted[] = [
  {
    ...{ assignment: "02-delta", submit: "delta.ts", check: "hiddenDelta.gradient", witness: "gradient" },
    wrongWork: "sign-reversed.ts",
    right: "\n  hiddenDelta,\n",
    wrong:
      "\n  hiddenDelta: (...args: Parameters<typeof hiddenDelta>) => hiddenDelta(...args).map((v) => -v),\n",
  },
  {
    ...{ assignment: "04-data", submit: "data.ts", check: "kFold.training", witness: "invariant" },
    wrongWork: "sum-for-mean.ts",
    right: "\n  kFold,\n",
    wrong:
      "\n  kFold: (...[order, k]: Parameters<typeof kFold>) =>" +
      " kFold(order, k).map(({ validation }) => ({ training: order, validation })),\n",
  },
];

/** A right submission, a wrong one, and one that has not begun, in a course whose reference is changed or not. */
function gradeBeside(
  { assignment, submit, right, wrong, wrongWork }: Planted,
  isWrong: boolean,
): Ran & { out: string } {
  const course = copyCourse({ reference: true });
  onTestFinished(() => course.remove());
  const index = join(course.folder, "reference", assignment, "index.ts");
  const text = readFileSync(index, "utf8");
  if (!text.includes(right)) throw new Error(`${index} has nothing like ${right}`);
  if (isWrong) writeFileSync(index, text.replace(right, wrong));

  const folder = scratchFolder();
  const specimens = join(courseFolder, "reference", assignment, "specimens");
  const works = {
    right: join(specimens, "passed", "loops.ts"),
    wrong: join(specimens, "failed", wrongWork),
    begun: join(courseFolder, "assignments", assignment, submit),
  };
  for (const [name, file] of Object.entries(works)) {
    mkdirSync(join(folder, name));
    cpSync(file, join(folder, name, submit));
  }
  const out = join(folder, "out");
  const paths = Object.keys(works).map((name) => join(folder, name));
  return { ...kadaiIn(course.folder, ["grade", assignment, ...paths, "--out", out]), out };
}

test.each(planted)("$assignment: a reference that fails its $witness witness is told as the fault", (one) => {
  const { status, stdout, out } = gradeBeside(one, true);
  expect(status).toBe(0);
  const sentence = new RegExp(
    `reference is at fault.*"${one.witness}".*"${one.check.replace(".", String.raw`\.`)}", (visible|hidden) case \\d`,
  );
  const entries = entriesOf(out);
  expect(entries.map(({ id, kind, points }) => [id, kind, points])).toEqual([
    ["right", "ungraded", null],
    ["wrong", "ungraded", null],
    // No answer of the wrong function is needed to judge a stub.
    ["begun", "graded", 0],
  ]);
  for (const { id, fault } of entries.slice(0, 2)) {
    expect(fault).toMatch(sentence);
    expect(stdout.split("\n").find((line) => line.startsWith(`  ${id}  `))).toMatch(sentence);
    const page = readFileSync(join(out, "reports", `${id}.html`), "utf8");
    expect(page).not.toContain("reference");
  }
});

test.each(planted)("$assignment: a right reference is at fault for nobody", (one) => {
  const { status, stdout, out } = gradeBeside(one, false);
  expect(status).toBe(0);
  expect(entriesOf(out).map(({ kind }) => kind)).toEqual(["graded", "graded", "graded"]);
  expect(entriesOf(out)[0]?.points).toBe(10);
  expect(stdout).not.toContain("at fault");
});
