// The scripts of the workflows' steps do what they are there for: run here as they stand, with the actions left out.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { initCourse } from "../../grader/init-course.ts";
import { courseFolder } from "../../grader/load/assignment.ts";
import { entriesOf, scratchFolder } from "../cli/kadai.ts";
import { copyCourse, type CourseCopy } from "../course-copy.ts";
import { hasWall } from "../sandbox/capabilities.ts";
import { gitLabScript, pathOf, scriptOf } from "./workflow-files.ts";

/** Runs a script as a runner does. */
function run(folder: string, script: string, env: Readonly<Record<string, string>> = {}) {
  const words = ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script];
  const inherited = { PATH: process.env["PATH"] ?? "", HOME: folder, KADAI_LANG: "en" };
  return spawnSync("bash", words, { cwd: folder, encoding: "utf8", env: { ...inherited, ...env } });
}

/** Of a job in GitLab, what is left once everything is installed. */
const afterInstalling = (folder: "kit" | "course", job: string): string =>
  gitLabScript(folder, job)
    .filter((line) => !/^(npm ci|apt-get) /.test(line))
    .join("\n");

const specimens = join(courseFolder, "reference", "02-delta", "specimens");

describe("in a kit", () => {
  let kit: CourseCopy;
  beforeAll(() => {
    kit = copyCourse({ reference: false });
    const file = join(kit.folder, "package.json");
    const description = JSON.parse(readFileSync(file, "utf8")) as { readonly scripts: object };
    const scripts = { ...description.scripts, ci: "node grader/desk/ci.ts" };
    writeFileSync(file, JSON.stringify({ ...description, scripts }));
  });
  afterAll(() => kit.remove());

  test.each([
    ["GitHub", () => scriptOf("kit/.github/workflows/checks.yml", "Check")],
    ["GitLab", () => afterInstalling("kit", "checks")],
  ])(
    "the step of %s fails for work that is not finished, and leaves what is kept as artefacts",
    (_, script) => {
      const out = join(kit.folder, "out", "ci");
      rmSync(out, { recursive: true, force: true });
      const summary = join(scratchFolder(), "summary.md");
      const { status, stdout } = run(kit.folder, script(), { GITHUB_STEP_SUMMARY: summary });
      expect([status, stdout.includes("02-delta  0/10")]).toEqual([1, true]);
      for (const file of ["result.json", "junit/02-delta.xml", "report-02-delta.html"])
        expect(existsSync(join(out, file)), file).toBe(true);
      expect(readFileSync(summary, "utf8")).toContain("## Backpropagation: deltas (0/10)");
    },
  );

  test("the script of the comment is fetched from this repository, at the workflow's own commit", () => {
    const folder = scratchFolder();
    // GitHub's own program is on its machines only.
    const gh = `#!/bin/sh\necho "$@" > asked.txt\ncat "${pathOf("kit/.github/comment.js")}"\n`;
    writeFileSync(join(folder, "gh"), gh, { mode: 0o755 });
    const script = scriptOf("kit/.github/workflows/comment.yml", "Fetch the script");
    const env = { GITHUB_REPOSITORY: "nn/kit", GITHUB_WORKFLOW_SHA: "abc" };
    expect(run(folder, script, { ...env, PATH: `${folder}:${process.env["PATH"]}` }).status).toBe(0);
    expect(readFileSync(join(folder, "asked.txt"), "utf8")).toBe(
      "api repos/nn/kit/contents/.github/comment.js?ref=abc --header Accept: application/vnd.github.raw+json\n",
    );
    expect(spawnSync(process.execPath, ["--check", join(folder, "comment.mjs")]).status).toBe(0);
    expect(scriptOf("kit/.github/workflows/comment.yml", "Comment")).toBe(
      "node comment.mjs result/result.json",
    );
  });
});

describe("in a course", () => {
  const key = { KADAI_COURSE_KEY: "a course key for tests only" };
  let folder = "";
  let course = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kadai-steps-"));
    course = join(folder, "course");
    initCourse({ folder: course, assignments: ["02-delta"] });
    symlinkSync(join(courseFolder, "node_modules"), join(course, "node_modules"), "dir");
    const students = {
      ann: "passed/loops.ts",
      bob: "failed/sign-reversed.ts",
      cho: "failed/half-finished.ts",
    };
    for (const [id, specimen] of Object.entries(students)) {
      mkdirSync(join(course, "work", id), { recursive: true });
      cpSync(join(specimens, specimen), join(course, "work", id, "delta.ts"));
    }
    const rows = Object.keys(students).map((id) => `${id},Name of ${id},work/${id}`);
    writeFileSync(join(course, "roster.csv"), ["id,name,repository", ...rows, ""].join("\n"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const merge = (env: Readonly<Record<string, string>> = {}) =>
    run(course, scriptOf("course/.github/workflows/grade.yml", "Merge"), env);

  test.runIf(hasWall)("GitHub's steps grade the class and publish it, and no log names a student", () => {
    const shard = { ASSIGNMENT: "02", AT: "", SHARD: "1", SHARDS: "1" };
    const graded = run(course, scriptOf("course/.github/workflows/grade.yml", "Grade"), { ...key, ...shard });
    expect(graded.status, graded.stderr).toBe(0);
    const summary = join(folder, "summary.md");
    const merged = merge({ GITHUB_STEP_SUMMARY: summary });
    expect(merged.status, merged.stderr).toBe(0);
    expect(entriesOf(join(course, "grades")).map(({ id, kind }) => [id, kind])).toEqual([
      ["ann", "graded"],
      ["bob", "graded"],
      ["cho", "graded"],
    ]);
    const seen = [graded, merged]
      .flatMap(({ stdout, stderr }) => [stdout, stderr])
      .concat(readFileSync(summary, "utf8"));
    expect(seen.join("\n")).not.toMatch(/\bann\b|\bbob\b|\bcho\b/);
    expect(seen.join("\n")).toContain("3 graded");

    // As if the class were larger, and its other half had failed.
    const database = new DatabaseSync(join(course, "shards", "1", "gradebook.sqlite"));
    database.exec(`UPDATE run SET options = json_set(options, '$.shard', '2/2', '$.rows', 5)`);
    database.close();
    const lacking = merge();
    expect([lacking.status, lacking.stdout]).toEqual([
      1,
      "2 students of the roster are missing. Shards that were not given: 1/2.\n",
    ]);
  });

  test("GitLab's jobs do the same", () => {
    for (const name of ["shards", "grades"]) rmSync(join(course, name), { recursive: true, force: true });
    const variables = {
      ASSIGNMENT: "02",
      AT: "",
      SANDBOX: "process",
      CI_NODE_INDEX: "1",
      CI_NODE_TOTAL: "1",
    };
    const ran = run(course, afterInstalling("course", "grade"), { ...key, ...variables });
    expect(ran.status, ran.stderr).toBe(0);
    expect(ran.stdout).not.toMatch(/ann|bob|cho/);
    const merged = run(course, afterInstalling("course", "merge"));
    expect(merged.status, merged.stderr).toBe(0);
    expect(entriesOf(join(course, "grades"))).toHaveLength(3);
  });

  test("a key for private repositories lies where ssh looks, and only its owner can read it", () => {
    const home = scratchFolder();
    const script = scriptOf("course/.github/workflows/grade.yml", "Let git read the repositories");
    expect(run(home, script, { KADAI_SSH_KEY: "", KADAI_KNOWN_HOSTS: "" }).status).toBe(0);
    expect(existsSync(join(home, ".ssh"))).toBe(false);
    expect(run(home, script, { KADAI_SSH_KEY: "key", KADAI_KNOWN_HOSTS: "host ssh-ed25519 x" }).status).toBe(
      0,
    );
    expect(readFileSync(join(home, ".ssh", "id_ed25519"), "utf8")).toBe("key\n");
    expect(statSync(join(home, ".ssh", "id_ed25519")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(home, ".ssh", "known_hosts"), "utf8")).toBe("host ssh-ed25519 x\n");
  });
});
