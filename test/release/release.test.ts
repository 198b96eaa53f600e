// `kadai release` on a copy of the course: what it makes, what it refuses, and how students take over a newer kit.
import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { copyCourse, type CourseCopy } from "../course-copy.ts";
import { kadaiIn, type Ran } from "../cli/kadai.ts";

let copy: CourseCopy;
let folder: string;
let kit: string;
beforeAll(() => {
  copy = copyCourse({ reference: true });
  folder = mkdtempSync(join(tmpdir(), "kadai-release-"));
  kit = join(folder, "kit");
});
afterAll(() => {
  copy.remove();
  rmSync(folder, { recursive: true, force: true });
});

const release = (out: string, ...words: readonly string[]): Ran =>
  kadaiIn(copy.folder, ["release", ...words, "--out", out]);

const git = (repository: string, ...words: readonly string[]): string =>
  execFileSync("git", ["-C", repository, "-c", "user.name=A", "-c", "user.email=a@example.org", ...words], {
    encoding: "utf8",
  }).trim();

/** Changes a file of the course until the test is over. */
function change(path: string, text: string): void {
  const file = join(copy.folder, path);
  const before = readFileSync(file, "utf8");
  onTestFinished(() => writeFileSync(file, before));
  appendFileSync(file, text);
}

test("a kit is a repository with one commit that is nobody's and the same everywhere", () => {
  const { status, stdout } = release(kit, "02");
  expect(stdout).toContain("02-delta");
  expect(status).toBe(0);
  expect(git(kit, "log", "--format=%an %at %cn %ct")).toBe("kadai 946684800 kadai 946684800");
  expect(git(kit, "status", "--porcelain")).toBe("");
  const other = join(folder, "other");
  expect(release(other, "02").status).toBe(0);
  expect(git(other, "rev-parse", "HEAD")).toBe(git(kit, "rev-parse", "HEAD"));
  expect(readdirSync(join(kit, "assignments")).toSorted()).toEqual([
    "02-delta",
    "formulas.json",
    "given",
    "vitest.config.js",
  ]);
});

test("released again, an unchanged course leaves the kit as it is", () => {
  const before = git(kit, "rev-parse", "HEAD");
  const { status, stdout } = release(kit, "02");
  expect(stdout).toContain("already as it should be");
  expect(status).toBe(0);
  expect(git(kit, "rev-parse", "HEAD")).toBe(before);
});

test("a secret in what the kit is made from is named by file and line, and there is no kit", () => {
  const solution = readFileSync(join(copy.folder, "reference/02-delta/specimens/passed/loops.ts"), "utf8");
  const line = solution.split("\n").find((one) => one.includes("sum +=")) ?? "";
  change("assignments/02-delta/README.ja.md", `\n${line}\n`);
  const out = join(folder, "leaking");
  const before = readdirSync(folder);
  const { status, stderr } = release(out, "02");
  expect(status).toBe(2);
  expect(stderr).toMatch(/assignments\/02-delta\/README\.ja\.md:\d+ is what stands in reference\//);
  expect(stderr).not.toContain(line.trim());
  expect(readdirSync(folder)).toEqual(before);
});

test("the course key is found in a file that every kit has", () => {
  change("templates/kit/README.md", `\n${Buffer.from("a course key for tests only").toString("hex")}\n`);
  const { status, stderr } = release(join(folder, "leaking"), "02");
  expect(status).toBe(2);
  expect(stderr).toMatch(/README\.md:\d+ is the course key in hex/);
});

test("a stub that is written already is refused", () => {
  const stub = join(copy.folder, "assignments/02-delta/delta.ts");
  const before = readFileSync(stub, "utf8");
  onTestFinished(() => writeFileSync(stub, before));
  writeFileSync(stub, before.replace('throw new NotImplemented("activate");', "return 0;"));
  const { status, stderr } = release(join(folder, "written"), "02");
  expect(status).toBe(2);
  expect(stderr).toContain("activate is no stub any more");
});

test("a recording that is not fresh is refused", () => {
  const file = join(copy.folder, "assignments/02-delta/expected.json");
  const before = readFileSync(file, "utf8");
  onTestFinished(() => writeFileSync(file, before));
  writeFileSync(file, `${before}\n`);
  const { status, stderr } = release(join(folder, "stale"), "02");
  expect(status).toBe(2);
  expect(stderr).toContain("kadai record 02-delta");
});

test("a folder with something else in it is left alone", () => {
  const out = join(folder, "mine");
  mkdirSync(out);
  writeFileSync(join(out, "notes.txt"), "mine");
  const { status, stderr } = release(out, "02");
  expect(status).toBe(2);
  expect(stderr).toContain("something else than a kit");
  expect(readdirSync(out)).toEqual(["notes.txt"]);
});

test("a student takes over a newer kit and keeps what was written; the kit's history goes on", () => {
  const mine = join(folder, "student");
  git(folder, "clone", "--quiet", kit, mine);
  const stub = join(mine, "assignments/02-delta/delta.ts");
  appendFileSync(stub, "// mine\n");
  const update = () =>
    spawnSync(process.execPath, [join(mine, "grader", "update-kit.js"), kit], {
      encoding: "utf8",
      env: { ...process.env, KADAI_LANG: "en" },
    });
  // Packages are looked for beside the kit and above it.
  symlinkSync(join(copy.folder, "node_modules"), join(mine, "node_modules"), "dir");

  change("assignments/02-delta/README.md", "\nOne more sentence.\n");
  const earlier = git(kit, "rev-parse", "HEAD");
  expect(release(kit, "01", "02").status).toBe(0);
  expect(git(kit, "rev-parse", "HEAD^")).toBe(earlier);

  expect(update().stderr).toContain("Commit your work first");
  git(mine, "commit", "--quiet", "--all", "--message=mine");
  const { stdout, stderr, status } = update();
  expect(stderr).toBe("");
  expect(stdout).toContain("the files you write are as they were");
  expect(status).toBe(0);
  expect(readFileSync(stub, "utf8")).toContain("// mine");
  expect(readFileSync(join(mine, "assignments/02-delta/README.md"), "utf8")).toContain("One more sentence.");
  expect(existsSync(join(mine, "assignments/01-loss/loss.ts"))).toBe(true);
  git(mine, "commit", "--quiet", "--all", "--message=newer");
  expect(update().stdout).toContain("the newest one already");
});
