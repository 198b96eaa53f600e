// `npm run ci` judges once and leaves everything that a workflow shows, and what a submission prints reaches no log.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { courseFolder } from "../../grader/load/assignment.ts";
import { scratchFolder } from "../cli/kadai.ts";
import { copyCourse, type CourseCopy } from "../course-copy.ts";
import { readAsGitLab } from "../report/junit-readers.ts";

let kit: CourseCopy;
beforeAll(() => {
  kit = copyCourse({ reference: false });
});
afterAll(() => kit.remove());

const specimens = join(courseFolder, "reference", "02-delta", "specimens");
const handIn = (specimen: string, before = "") => {
  const text = readFileSync(join(specimens, specimen), "utf8");
  writeFileSync(join(kit.folder, "assignments", "02-delta", "delta.ts"), before + text);
};

function runCi(...words: readonly string[]) {
  const out = scratchFolder();
  const summary = join(out, "summary.md");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(kit.folder, "grader", "desk", "ci.ts"), "--out", join(out, "ci"), ...words],
    {
      encoding: "utf8",
      env: { ...process.env, KADAI_LANG: "en", GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary },
    },
  );
  return { status, stdout, stderr, out: join(out, "ci"), summary };
}

test("leaves summary, annotations, JUnit, report and result, and fails until every visible check passes", () => {
  handIn("failed/sign-reversed.ts");
  const { status, stdout, out, summary } = runCi("02");
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::error file=assignments\/02-delta\/delta\.ts,line=\d+,title=[^:]*::/m);
  expect(readFileSync(summary, "utf8")).toMatch(/^## Backpropagation: deltas \([\d.]+\/10\)/);
  const cases = readAsGitLab(readFileSync(join(out, "junit", "02-delta.xml"), "utf8"));
  expect(cases.some(({ result }) => result === "failure")).toBe(true);
  expect(cases.every(({ name }) => name.includes("(Visible cases)"))).toBe(true);
  expect(readFileSync(join(out, "report-02-delta.html"), "utf8")).toContain('<html lang="en">');
  expect(JSON.parse(readFileSync(join(out, "result.json"), "utf8"))).toMatchObject({
    assignments: [
      { assignment: "02-delta", begin: { place: expect.stringMatching(/^assignments\/.*:\d+$/) } },
    ],
  });
  expect(existsSync(join(out, "junit", "01-loss.xml"))).toBe(false);
});

test("succeeds when every visible check passes", () => {
  handIn("passed/loops.ts");
  const { status, stdout } = runCi("02");
  expect([status, stdout.includes("::error"), stdout.includes("02-delta  10/10")]).toEqual([0, false, true]);
});

test("lets nothing that a submission prints or throws pass for a command", () => {
  const shout = 'console.log("::error::forged");console.error("##[error]forged");';
  handIn("passed/loops.ts", `${shout}\n`);
  const { stdout, stderr } = runCi("02");
  expect(stdout + stderr).not.toContain("forged");
  handIn("passed/loops.ts", `throw new Error("x\\n::error::forged");\n`);
  const thrown = runCi("02");
  const commands = thrown.stdout.split("\n").filter((line) => line.startsWith("::"));
  expect(commands.filter((line) => line.includes("forged"))).toEqual([
    expect.stringMatching(/^::error file=assignments\/02-delta\/delta\.ts,line=1,title=/),
  ]);
});

test("tells GitHub to listen to nobody while student code runs", () => {
  const { stdout } = runCi("02");
  const [, word = "-"] = /^::stop-commands::(\S+)$/m.exec(stdout) ?? [];
  expect(stdout.split("\n").indexOf(`::${word}::`)).toBe(1);
});

test("judges every assignment when none is named", () => {
  cpSync(
    join(courseFolder, "assignments", "02-delta", "delta.ts"),
    join(kit.folder, "assignments", "02-delta", "delta.ts"),
  );
  const { status, stdout } = runCi();
  expect(status).toBe(1);
  expect(stdout.match(/^\d\d-\w+ {2}0\/[\d.]+$/gm)).toHaveLength(6);
});
