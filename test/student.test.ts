// What a student meets: `npm test NN` in a copy without the reference, from the untouched stub to the finished work.
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAssignments, loadAssignment } from "../grader/load/assignment.ts";
import { loadSpecimens } from "../grader/load/specimens.ts";
import { copyCourse, type CourseCopy } from "./course-copy.ts";

let copy: CourseCopy;
let course: string;
beforeAll(() => {
  copy = copyCourse({ reference: false });
  course = copy.folder;
});
afterAll(() => copy.remove());

function npmTest(number: string, language: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(course, "test", "run.ts"), number], {
    cwd: course,
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: `${join(course, "node_modules", ".bin")}:${process.env["PATH"]}`,
      KADAI_LANG: language,
      NO_COLOR: "1",
    },
  });
  return { status, text: stdout + stderr };
}

async function handIn(id: string, specimen: string): Promise<void> {
  const found = loadSpecimens(await loadAssignment(id)).find(({ name }) => name === specimen);
  if (!found) throw new Error(`${id} has no specimen ${specimen}`);
  for (const { path, text } of found.files) writeFileSync(join(course, "assignments", id, path), text);
}

describe.each(listAssignments())("npm test of a student in %s", (id) => {
  const number = id.split("-", 1)[0] ?? "";

  test("shows the untouched stub as 未実装, not as wrong, and does not succeed", () => {
    expect(existsSync(join(course, "reference"))).toBe(false);
    const { status, text } = npmTest(number, "ja");
    expect(status).toBe(1);
    expect(text).toContain("未実装");
    expect(text).not.toContain("✗");
    expect(text).not.toContain("✓");
  });

  test("succeeds when every visible check passes", async () => {
    await handIn(id, "loops");
    const { status, text } = npmTest(number, "en");
    expect(text).not.toContain("✗");
    expect(status).toBe(0);
  });

  test("ends an endless loop and still judges the rest", async () => {
    await handIn(id, "endless-loop");
    const { status, text } = npmTest(number, "en");
    expect(status).toBe(1);
    expect(text).toContain("did not end within");
    expect(text).toContain("✓");
    // No stack trace, no frame of the grader.
    expect(text).not.toMatch(/^\s+at /m);
    expect(text).not.toContain("node_modules");
  });
});

test("npm test shows the formula of the first function that is wrong, and of no other", async () => {
  await handIn("02-delta", "sign-reversed");
  const { text } = npmTest("02", "en");
  expect(text).toMatch(/Formula +δ_j\^M = \(t_j − out_j\^M\) f′\(in_j\^M\)$/m);
  expect(text.match(/Formula /g)).toHaveLength(1);
});
