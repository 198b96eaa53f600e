// Which commit counts, in real repositories.
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openObjects } from "../../grader/collect/objects.ts";
import { pick } from "../../grader/collect/pick.ts";
import { git, initRepository, makeRepository, push } from "./make-repository.ts";
import { scratchFolder } from "./scratch-folder.ts";

const deadline = "2026-12-01T23:59:59+09:00";

const commits = (...dates: string[]) => dates.map((at, index) => ({ at, files: { "a.ts": `${index}` } }));

const repository = () => join(scratchFolder(), "s1.git");

async function pickIn(gitDir: string, tip: string | undefined, at?: string, kept: readonly string[] = []) {
  const reader = openObjects([gitDir]);
  onTestFinished(() => reader.end());
  return pick(reader, { tip, kept }, at);
}

test("takes the tip when no time is given, however late it is", async () => {
  const gitDir = repository();
  const ids = makeRepository(gitDir, commits("2026-11-30T10:00:00+09:00", "2027-01-01T10:00:00+09:00"));
  expect(await pickIn(gitDir, ids[1])).toMatchObject({
    kind: "picked",
    commit: ids[1],
    committedAt: "2027-01-01T10:00:00+09:00",
    tree: git(["--git-dir", gitDir, "rev-parse", `${ids[1]}^{tree}`]),
  });
});

test("takes a commit made in the deadline's own second and leaves one a second later", async () => {
  const gitDir = repository();
  const ids = makeRepository(
    gitDir,
    commits("2026-12-01T10:00:00+09:00", "2026-12-01T23:59:59+09:00", "2026-12-02T00:00:00+09:00"),
  );
  expect(await pickIn(gitDir, ids[2], deadline)).toMatchObject({ commit: ids[1] });
});

test("compares moments, not wall clocks, of different zones", async () => {
  const gitDir = repository();
  const ids = makeRepository(gitDir, commits("2026-12-01T14:59:59+00:00", "2026-12-01T10:00:01-05:00"));
  expect(await pickIn(gitDir, ids[1], deadline)).toMatchObject({
    commit: ids[0],
    committedAt: "2026-12-01T14:59:59+00:00",
  });
});

test("takes the first one reached from the tip where dates go back and forth", async () => {
  const gitDir = repository();
  const ids = makeRepository(
    gitDir,
    commits(
      "2026-11-30T12:00:00+09:00",
      "2026-12-05T12:00:00+09:00", // a clock that was wrong
      "2026-11-29T12:00:00+09:00",
      "2026-12-02T12:00:00+09:00",
    ),
  );
  expect(await pickIn(gitDir, ids[3], deadline)).toMatchObject({ commit: ids[2] });
});

test("says when no commit is early enough, and when there is none at all", async () => {
  const gitDir = repository();
  const ids = makeRepository(gitDir, commits("2026-12-02T12:00:00+09:00"));
  expect(await pickIn(gitDir, ids[0], deadline)).toEqual({ kind: "none-before", at: deadline });
  expect(await pickIn(initRepository(repository()), undefined)).toEqual({ kind: "no-commit" });
  expect(await pickIn(initRepository(repository()), undefined, deadline)).toEqual({ kind: "no-commit" });
});

test("keeps a commit that was in time when it is amended afterwards", async () => {
  const gitDir = repository();
  const before = makeRepository(gitDir, commits("2026-11-30T12:00:00+09:00", "2026-12-01T22:00:00+09:00"));
  const after = push(gitDir, commits("2026-11-30T12:00:00+09:00", "2026-12-03T22:00:00+09:00"));
  expect(after[0]).toBe(before[0]);
  expect(await pickIn(gitDir, after[1], deadline, [after[1]!, before[1]!])).toMatchObject({
    commit: before[1],
  });
  expect(await pickIn(gitDir, after[1], deadline, [after[1]!])).toMatchObject({ commit: before[0] });
});

test("takes the amended commit when both are in time, and the current one when their dates are equal", async () => {
  const gitDir = repository();
  const before = makeRepository(gitDir, commits("2026-12-01T21:00:00+09:00"));
  const later = push(gitDir, [{ at: "2026-12-01T22:00:00+09:00", files: { "a.ts": "amended" } }]);
  const equal = push(gitDir, [{ at: "2026-12-01T21:00:00+09:00", files: { "a.ts": "amended" } }]);
  expect(await pickIn(gitDir, later[0], deadline, [later[0]!, before[0]!])).toMatchObject({
    commit: later[0],
  });
  expect(await pickIn(gitDir, equal[0], deadline, [equal[0]!, before[0]!])).toMatchObject({
    commit: equal[0],
  });
});

test("does not prefer an earlier tip that the history still contains, even with a later date", async () => {
  const gitDir = repository();
  const ids = makeRepository(
    gitDir,
    commits("2026-11-30T12:00:00+09:00", "2026-12-01T20:00:00+09:00", "2026-12-01T19:00:00+09:00"),
  );
  expect(await pickIn(gitDir, ids[2], deadline, [ids[2]!, ids[1]!, ids[0]!])).toMatchObject({
    commit: ids[2],
  });
});

test("follows first parents only: a merged branch's commit does not count as the branch's own", async () => {
  const gitDir = repository();
  const main = makeRepository(gitDir, commits("2026-11-30T12:00:00+09:00"));
  const side = push(gitDir, commits("2026-11-29T12:00:00+09:00", "2026-12-01T20:00:00+09:00"), "side");
  const tree = git(["--git-dir", gitDir, "rev-parse", `${side[1]}^{tree}`]);
  const merge = git(
    ["--git-dir", gitDir, "hash-object", "-t", "commit", "-w", "--stdin"],
    `tree ${tree}\nparent ${main[0]}\nparent ${side[1]}\n` +
      "author S <s@x> 1796300000 +0900\ncommitter S <s@x> 1796300000 +0900\n\nmerge\n",
  );
  expect(await pickIn(gitDir, merge, deadline)).toMatchObject({ commit: main[0] });
  expect(await pickIn(gitDir, merge, deadline, [side[1]!])).toMatchObject({ commit: main[0] });
});

test("finds what an emptied repository held in time, if that was fetched", async () => {
  const gitDir = repository();
  const ids = makeRepository(gitDir, commits("2026-12-01T20:00:00+09:00"));
  expect(await pickIn(gitDir, undefined, deadline, ids)).toMatchObject({ commit: ids[0] });
  expect(await pickIn(gitDir, undefined, undefined, ids)).toEqual({ kind: "no-commit" });
});

test("is a fault, not a missing submission, when the tip is gone or is no commit", async () => {
  const gitDir = repository();
  const ids = makeRepository(gitDir, commits("2026-12-01T20:00:00+09:00"));
  const blob = git(["--git-dir", gitDir, "rev-parse", `${ids[0]}:a.ts`]);
  for (const tip of ["a".repeat(40), blob]) {
    await expect(pickIn(gitDir, tip)).rejects.toMatchObject({ code: "bad-repository" });
    await expect(pickIn(gitDir, tip, deadline)).rejects.toMatchObject({ code: "bad-repository" });
  }
});
