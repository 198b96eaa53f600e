// `--format`: the results in the formats of other programs, beside the gradebook and from the same points.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { courseFolder } from "../../grader/load/assignment.ts";
import { faultsForGradescope, type GradescopeResults } from "../report/gradescope-rules.ts";
import { readAsGitLab } from "../report/junit-readers.ts";
import { entriesOf, kadai, kadaiIn, scratchFolder } from "./kadai.ts";

const specimens = join(courseFolder, "reference", "02-delta", "specimens");
let folder = "";

/** A class of two, graded with formats, and one of them alone, graded without; tests change copies. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kadai-formats-"));
  for (const [name, specimen] of [
    ["ann", "failed/sign-reversed.ts"],
    ["bob", "passed/loops.ts"],
  ] as const) {
    mkdirSync(join(folder, name));
    cpSync(join(specimens, specimen), join(folder, name, "delta.ts"));
  }
  const [ann, bob] = [join(folder, "ann"), join(folder, "bob")];
  const words = [
    "grade",
    "02-delta",
    ann,
    bob,
    "--out",
    join(folder, "two"),
    "--format",
    "junit,gradescope, GitHub",
  ];
  expect(kadai(...words).status).toBe(0);
  expect(kadai("grade", "02-delta", ann, "--out", join(folder, "one")).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function copyOf(name: "one" | "two"): string {
  const copy = join(scratchFolder(), "out");
  cpSync(join(folder, name), copy, { recursive: true });
  return copy;
}

const readIn = (out: string, path: string): string => readFileSync(join(out, path), "utf8");

describe("kadai grade --format", () => {
  test("writes a file per student for each format, all with the points of the gradebook", () => {
    const out = join(folder, "two");
    for (const { id, points } of entriesOf(out)) {
      const results = JSON.parse(readIn(out, `formats/gradescope/${id}.json`)) as GradescopeResults;
      expect(faultsForGradescope(results, 10)).toEqual([]);
      expect(results.score).toBe(points);
      expect(readIn(out, `formats/junit/${id}.xml`)).toContain(`name="total" value="${points}/10"`);
      expect(readIn(out, `formats/github/${id}.md`)).toContain(`(${points}/10)`);
    }
    const bob = readAsGitLab(readIn(out, "formats/junit/bob.xml"));
    expect(new Set(bob.map(({ result }) => result))).toEqual(new Set(["passed"]));
    expect(existsSync(join(out, "formats", "classroom50"))).toBe(false);
  });

  test("writes none unless asked, and `kadai report` can be asked later", () => {
    const out = copyOf("one");
    expect(existsSync(join(out, "formats", "junit"))).toBe(false);
    const words = ["--format", "junit,gradescope", "--gradescope-hidden", "after_published"];
    expect(kadai("report", out, ...words).status).toBe(0);
    expect(readdirSync(join(out, "formats", "junit"))).toEqual(["ann.xml"]);
    expect(readIn(out, "formats/gradescope/ann.json")).toContain('"visibility":"after_published"');
    expect(readIn(join(folder, "two"), "formats/gradescope/ann.json")).not.toContain("after_published");
  });

  test("keeps fresh what an earlier run wrote", () => {
    const out = copyOf("two");
    writeFileSync(join(out, "formats", "junit", "ann.xml"), "old");
    writeFileSync(join(out, "formats", "junit", "gone.xml"), "old");
    expect(kadai("report", out).status).toBe(0);
    expect(readdirSync(join(out, "formats", "junit"))).toEqual(["ann.xml", "bob.xml"]);
    expect(readIn(out, "formats/junit/ann.xml")).toContain("<testsuites");
  });

  test("names the nearest format for one that is none, before anything is graded", () => {
    const out = join(scratchFolder(), "out");
    const { status, stderr } = kadai(
      "grade",
      "02",
      join(folder, "ann"),
      "--out",
      out,
      "--format",
      "gradscope",
    );
    expect(status).toBe(2);
    expect(stderr).toContain('There is no format "gradscope". Did you mean "gradescope"?');
    expect(existsSync(out)).toBe(false);
  });

  test("says which variable Classroom 50 did not set", () => {
    const { status, stderr } = kadai("report", join(folder, "one"), "--format", "classroom50");
    expect([status, stderr.includes("CLASSROOM")]).toEqual([2, true]);
  });
});

describe("in a step of a GitHub workflow", () => {
  const told = (out: string) => {
    const summary = join(out, "summary.md");
    writeFileSync(summary, "before\n");
    const ran = kadaiIn(courseFolder, ["report", out, "--format", "github"], {
      GITHUB_STEP_SUMMARY: summary,
    });
    expect(ran.status).toBe(0);
    return { log: ran.stdout, summary: readFileSync(summary, "utf8") };
  };

  test("one student's results go into the summary, and annotations to the log", () => {
    const { log, summary } = told(copyOf("one"));
    expect(log).toMatch(/^::error file=assignments\/02-delta\/delta\.ts,line=\d+,title=/m);
    expect(summary).toMatch(/^before\n## Backpropagation: deltas \(/);
  });

  test("of several students only the totals are told", () => {
    const { log, summary } = told(copyOf("two"));
    expect(log).not.toContain("::error");
    expect(summary).toContain("2 graded, 0 without a submission, 0 not graded.");
    expect(summary).not.toMatch(/ann|bob/);
  });
});
