// A released kit as a student uses it, away from the course; and what `kadai grade` makes of the same work.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { courseFolder, loadAssignment } from "../../grader/load/assignment.ts";
import { loadSpecimens } from "../../grader/load/specimens.ts";
import { release } from "../../grader/release.ts";
import { entriesOf, kadai } from "../cli/kadai.ts";

const id = "02-delta";
/** Full marks; half of it not written; a wrong sign; a wrong shape; errors that are thrown. */
const students = ["loops", "half-finished", "sign-reversed", "first-unit-only", "throws-nothing-useful"];

let folder: string;
let kit: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kadai-kit-"));
  kit = join(folder, "kit");
  await release([id], { out: kit, environment: {} });
  const specimens = loadSpecimens(await loadAssignment(id));
  for (const student of students) {
    const home = join(folder, student);
    cpSync(kit, home, { recursive: true });
    const work = specimens.find(({ name }) => name === student)?.files ?? [];
    for (const { path, text } of work) writeFileSync(join(home, "assignments", id, path), text);
    const words = [
      "-c",
      "user.name=A",
      "-c",
      "user.email=a@example.org",
      "commit",
      "--quiet",
      "--all",
      "-m",
      "mine",
    ];
    execFileSync("git", ["-C", home, ...words]);
  }
  // `npm ci` would put the same packages there, over a network.
  for (const home of ["kit", ...students])
    symlinkSync(join(courseFolder, "node_modules"), join(folder, home, "node_modules"), "dir");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runIn(home: string, program: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: join(folder, home),
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: [join(folder, home, "node_modules", ".bin"), process.env["PATH"]].join(delimiter),
      KADAI_LANG: "ja",
      NO_COLOR: "1",
    },
  });
  return { status, text: stdout + stderr };
}

test("npm test says 未実装 of everything that is not written, and does not succeed", () => {
  const { status, text } = runIn("kit", "npm", "test");
  expect(text).toContain("未実装");
  expect(text).not.toContain("✗");
  expect(status).toBe(1);
});

test("npm test succeeds when every visible check passes", () => {
  const { status, text } = runIn("loops", "npm", "test", "--", "02");
  expect(text).not.toContain("✗");
  expect(status).toBe(0);
});

test("npm run hint finds the checks", () => {
  const { status, text } = runIn("sign-reversed", "npm", "run", "hint", "--", "outputDelta");
  expect(text).toContain("ヒント 1 / 3");
  expect(status).toBe(0);
});

describe("kadai grade agrees with a student's own run on every visible check", () => {
  /** What each verdict of the grader is to vitest. */
  const states: Readonly<Record<string, string>> = {
    passed: "passed",
    failed: "failed",
    errored: "failed",
    skipped: "skipped",
    "not-implemented": "skipped",
  };
  let graded: ReturnType<typeof entriesOf>;
  let titles: Readonly<Record<string, string>>;
  beforeAll(() => {
    const out = join(folder, "graded");
    expect(kadai("grade", id, ...students.map((student) => join(folder, student)), "--out", out).status).toBe(
      0,
    );
    graded = entriesOf(out);
    titles = JSON.parse(
      readFileSync(join(kit, "assignments", id, "messages.ja.json"), "utf8"),
    ) as typeof titles;
  });

  test.each(students)("of %s", (student) => {
    const report = join(folder, `${student}.json`);
    runIn(
      student,
      "vitest",
      "run",
      "--config",
      "assignments/vitest.config.js",
      "--reporter",
      "json",
      "--outputFile",
      report,
    );
    const { testResults } = JSON.parse(readFileSync(report, "utf8")) as {
      readonly testResults: readonly {
        readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
      }[];
    };
    const own = Object.fromEntries(
      testResults.flatMap((file) => file.assertionResults).map(({ title, status }) => [title, status]),
    );
    const checks =
      graded.find((entry) => entry.id === student)?.checks.filter(({ seen }) => seen === "visible") ?? [];
    expect(checks.length).toBeGreaterThan(20);
    expect(
      Object.fromEntries(checks.map(({ check, verdict }) => [titles[`check.${check}`], states[verdict]])),
    ).toEqual(own);
  });

  test("which fails, skips and passes checks, so that it could have told", () => {
    const verdicts = graded.flatMap(({ checks }) => checks.map(({ verdict }) => verdict));
    expect(new Set(verdicts)).toEqual(new Set(Object.keys(states)));
  });
});
