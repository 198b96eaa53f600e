// How student code is kept apart is the TA's choice, stands in everything a run leaves, and changes no mark.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { makeClass } from "../demo/make-class.ts";
import { kadai, scratchFolder } from "./kadai.ts";

const assignment = "02-delta";

/** What gradebook.json says of the run itself. */
interface Head {
  readonly isolation: string;
  readonly paranoid: boolean;
  readonly git: string | null;
  readonly entries: readonly unknown[];
}

test("the default, --isolation per-submission and --paranoid give the same marks and say which it was", async () => {
  const folder = scratchFolder();
  const { roster } = await makeClass(join(folder, "class"), [assignment], 12);
  const out = join(folder, "out");
  const grade = (...more: readonly string[]) => {
    const { status, stdout } = kadai("grade", assignment, "--roster", roster, "--out", out, ...more);
    expect(status).toBe(0);
    const head = JSON.parse(readFileSync(join(out, "gradebook.json"), "utf8")) as Head;
    return { stdout, head, unchanged: Number(/(\d+) unchanged/.exec(stdout)?.[1]) };
  };

  const shared = grade();
  expect(shared.head).toMatchObject({
    isolation: "shared",
    paranoid: false,
    git: expect.stringMatching(/^\d/),
  });
  expect(shared.stdout).toContain("One process ran many submissions");
  expect(shared.stdout).not.toContain("--paranoid");

  const apart = grade("--isolation", "per-submission", "--paranoid");
  expect(apart.head).toMatchObject({ isolation: "per-submission", paranoid: true });
  expect(apart.stdout).toContain(
    "Each submission had a process of its own. Student code was only interpreted",
  );
  expect(apart.head.entries).toEqual(shared.head.entries);
  const index = readFileSync(join(out, "index.html"), "utf8");
  expect(index).toContain("a process for each submission · interpreted only (--paranoid)");

  // Under the line "a process for each submission" no entry may stand that was graded otherwise.
  expect(apart.unchanged).toBe(0);
  expect(grade("--isolation", "per-submission", "--paranoid").unchanged).toBeGreaterThan(0);
  const database = new DatabaseSync(join(out, "gradebook.sqlite"));
  const { options } = database.prepare("SELECT options FROM run ORDER BY id DESC LIMIT 1").get() ?? {};
  database.close();
  expect(JSON.parse(String(options))).toMatchObject({ isolation: "per-submission", paranoid: true });
});

test("another isolation than these is refused", () => {
  const { status, stderr } = kadai(
    "grade",
    assignment,
    "somewhere",
    "--out",
    "nowhere",
    "--isolation",
    "none",
  );
  expect([status, stderr.includes("per-submission")]).toEqual([2, true]);
});
