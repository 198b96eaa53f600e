// `npm run submit`: ends with 0 only when what is here is what will be graded.
import { appendFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { deliveryOf } from "../../grader/desk/delivery.ts";
import { judgeOwn } from "../../grader/desk/judge-own.ts";
import { readRepository } from "../../grader/desk/own-repository.ts";
import { submitLines } from "../../grader/desk/submit-lines.ts";
import { studentFolder, type StudentFolder } from "./student-folder.ts";

const file = "assignments/02-delta/delta.ts";

let student: StudentFolder;
beforeAll(() => {
  student = studentFolder({ remote: true });
});
afterEach(() => student.reset());
afterAll(() => student.remove());

const change = (): void => appendFileSync(join(student.folder, file), "// changed\n");
const delivery = () => deliveryOf(student.folder, "2.43.0", readRepository(student.folder, [file]));

describe("with a remote", () => {
  test("tells, step by step, what is missing until the work has arrived", async () => {
    await student.write("02-delta", "sign-reversed");

    const edited = student.run("submit", ["02"]);
    expect(edited.status).toBe(1);
    expect(edited.text).toContain(`✗ Not committed as it is here: ${file}`);
    expect(edited.text).toContain(`→ git add ${file}, then git commit and git push.`);

    student.git("commit", "--quiet", "--all", "--message", "My deltas");
    const committed = student.run("submit", ["02"]);
    expect(committed.status).toBe(1);
    expect(committed.text).toContain("✗ 1 commit was not pushed yet.");

    student.git("push", "--quiet");
    const pushed = student.run("submit", ["02"]);
    expect(pushed.status).toBe(0);
    expect(pushed.text).toContain("✓ What is here is what will be graded (main of origin).");
    expect(pushed.text).toContain(`Commit: ${student.git("rev-parse", "HEAD").slice(0, 10)}`);
    expect(pushed.text).toContain(file);
    expect(pushed.text).toMatch(/02-delta +19\/23 +7\.667 \/ 10 points/);
  });

  test("pushes only when asked to, and never what is not committed", () => {
    change();
    student.git("commit", "--quiet", "--all", "--message", "More");
    const before = student.git("ls-remote", "origin", "HEAD");
    expect(student.run("submit", ["02"]).status).toBe(1);
    expect(student.git("ls-remote", "origin", "HEAD")).toBe(before);
    change();
    expect(student.run("submit", ["02", "--push"]).status).toBe(1);
    expect(student.git("ls-remote", "origin", "HEAD")).toBe(before);
    student.git("checkout", "--quiet", "--", file);
    expect(student.run("submit", ["02", "--push"]).status).toBe(0);
    expect(student.git("ls-remote", "origin", "HEAD")).toContain(student.git("rev-parse", "HEAD"));
  });

  test("sees commits that are only there, other branches, and a file that git was told to ignore", () => {
    expect(delivery()).toEqual({ kind: "delivered", remote: "origin", graded: "main" });

    const first = student.git("rev-parse", "HEAD");
    change();
    student.git("commit", "--quiet", "--all", "--message", "From another computer");
    student.git("push", "--quiet");
    student.git("reset", "--quiet", "--hard", first);
    expect(delivery()).toEqual({ kind: "newer-there", remote: "origin", graded: "main" });
    student.git("merge", "--quiet", "--ff-only", "origin/main");
    expect(delivery()).toMatchObject({ kind: "delivered" });

    student.git("switch", "--quiet", "--create", "try");
    expect(delivery()).toMatchObject({ kind: "delivered" });
    change();
    student.git("commit", "--quiet", "--all", "--message", "A try");
    expect(delivery()).toEqual({ kind: "other-branch", branch: "try", graded: "main" });

    student.git("switch", "--quiet", "main");
    student.git("rm", "--quiet", "--cached", file);
    appendFileSync(join(student.folder, ".gitignore"), "delta.ts\n");
    student.git("commit", "--quiet", "--all", "--message", "Gone");
    student.git("push", "--quiet");
    expect(delivery()).toEqual({ kind: "uncommitted", files: [file] });
  });

  test("a remote that does not answer leaves it open", () => {
    const address = student.git("remote", "get-url", "origin");
    student.git("remote", "set-url", "origin", join(dirname(address), "moved.git"));
    expect(delivery()).toEqual({ kind: "unreachable", remote: "origin" });
    const { status, text } = student.run("submit", ["02"]);
    expect(status).toBe(1);
    expect(text).toContain("origin did not answer");
    expect(text).not.toMatch(/^\s+at |fatal/m);
  });

  test("a remote whose default branch is empty has nothing to grade", () => {
    student.git(
      "--git-dir",
      student.git("remote", "get-url", "origin"),
      "update-ref",
      "-d",
      "refs/heads/main",
    );
    expect(delivery()).toEqual({ kind: "nothing-pushed", remote: "origin" });
  });
});

test("without a remote, a commit, or a repository at its top there is a sentence for each", () => {
  student.git("remote", "remove", "origin");
  expect(delivery()).toEqual({ kind: "no-remote" });
  expect(deliveryOf(student.folder, undefined, undefined)).toEqual({ kind: "no-git" });
  expect(deliveryOf(student.folder, "2.43.0", undefined)).toEqual({ kind: "no-repository" });
  const below = readRepository(join(student.folder, "assignments"), ["02-delta/delta.ts"]);
  expect(deliveryOf(student.folder, "2.43.0", below)).toEqual({ kind: "elsewhere", folder: "assignments/" });
});

describe("the deadline", () => {
  /** What is shown at a moment, of work committed at another. */
  async function shown(now: string, committedAt: string): Promise<string> {
    const desk = student.desk("en", now);
    const repository = readRepository(student.folder, [file])!;
    const judged = await judgeOwn(desk, "02-delta");
    const at = { ...repository, committedAt };
    return submitLines(desk, [judged], at, { kind: "delivered", remote: "origin", graded: "main" })
      .join(" ")
      .replaceAll(/\s+/g, " ");
  }

  test("is said with its weekday and the time left", async () => {
    const text = await shown("2026-11-29T20:00:00+09:00", "2026-11-29T19:00:00+09:00");
    expect(text).toContain("Deadline: 2026-12-01 (Tue) 23:59 +09:00, 2 days 3 hours left");
    expect(text).not.toContain("! Deadline");
    expect(text).not.toContain("later than the deadline");
  });

  test("that has passed is said, and whether the commit was made in time", async () => {
    const late = await shown("2026-12-02T10:00:00+09:00", "2026-12-02T09:00:00+09:00");
    expect(late).toContain("! Deadline: 2026-12-01 (Tue) 23:59 +09:00, passed 10 hours ago");
    expect(late).toContain("The commit is later than the deadline.");
    const inTime = await shown("2026-12-02T10:00:00+09:00", "2026-12-01T23:59:59+09:00");
    expect(inTime).toContain("passed 10 hours ago");
    expect(inTime).not.toContain("The commit is later");
  });
});
