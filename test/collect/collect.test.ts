// From a roster to submissions, with everything a class can hold at once.
import { mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { collect, type CollectSettings } from "../../grader/collect/collect.ts";
import type { Collected } from "../../grader/collect/collected.ts";
import { cacheFolder } from "../../grader/collect/repository-cache.ts";
import { readRoster } from "../../grader/collect/roster.ts";
import { gather } from "./gather.ts";
import { initRepository, makeRepository, push, type Content } from "./make-repository.ts";
import { scratchFolder } from "./scratch-folder.ts";

const own = "assignments/02-delta";
const early = "2026-12-01T20:00:00+09:00";
const deadline = "2026-12-01T23:59:59+09:00";
const late = "2026-12-02T20:00:00+09:00";

const commit = (files: Readonly<Record<string, Content>>, at = early) => [{ at, files }];

/** Writes a roster of "id,repository" lines beside the repositories. */
async function collectClass(folder: string, lines: readonly string[], more: Partial<CollectSettings> = {}) {
  const rows = lines.map((line) => line.replace(",", ",Student,"));
  writeFileSync(join(folder, "roster.csv"), ["id,name,repository", ...rows, ""].join("\n"));
  const roster = await readRoster(join(folder, "roster.csv"));
  const settings = {
    folder: roster.folder,
    cacheDir: join(folder, "cache"),
    jobs: 2,
    assignmentId: "02-delta",
    submit: ["delta.ts"],
    ...more,
  };
  const results = await gather(collect(roster.rows, settings));
  return new Map(results.map((result) => [result.row.id, result]));
}

const brief = (collected: Collected | undefined) => {
  if (collected?.kind === "collected")
    return collected.files.map(({ text, problem }) => problem ?? text).join();
  return collected?.kind === "no-submission" ? collected.reason : collected?.kind;
};

test("gives every row its own result, whatever the others are", async () => {
  const folder = scratchFolder();
  makeRepository(join(folder, "good.git"), commit({ [`${own}/delta.ts`]: "good" }));
  makeRepository(join(folder, "root.git"), commit({ "delta.ts": "root" }));
  makeRepository(join(folder, "link.git"), commit({ "delta.ts": { link: "/etc/passwd" } }));
  makeRepository(join(folder, "other.git"), commit({ "README.md": "x" }));
  makeRepository(join(folder, "copy", ".git"), commit({ "delta.ts": "committed" }));
  writeFileSync(join(folder, "copy", "delta.ts"), "not committed");
  push(initRepository(join(folder, "long.git"), "main", "sha256"), commit({ "delta.ts": "sha-256" }));
  initRepository(join(folder, "empty.git"));
  mkdirSync(join(folder, "plain"));
  writeFileSync(join(folder, "plain", "delta.ts"), "plain");
  mkdirSync(join(folder, "nothing"));

  const found = await collectClass(folder, [
    "good,good.git",
    "root,./root.git",
    "link,link.git",
    "other,other.git",
    "copy,copy",
    "long,long.git",
    "empty,empty.git",
    "plain,plain",
    "nothing,nothing",
    "gone,gone.git",
    "refused,ext::sh -c true",
    "../up,good.git",
    "group,good.git",
  ]);

  expect(Object.fromEntries([...found].map(([id, collected]) => [id, brief(collected)]))).toEqual({
    good: "good",
    root: "root",
    link: "delta.ts is a symbolic link; hand in the file itself.",
    other: "no-files",
    copy: "committed",
    long: "sha-256",
    empty: "no-commit",
    plain: "plain",
    nothing: "no-files",
    gone: "ungraded",
    refused: "ungraded",
    "../up": "ungraded",
    group: "good",
  });
});

test("says where a submission was found, and at which commit", async () => {
  const folder = scratchFolder();
  const ids = makeRepository(join(folder, "s1.git"), commit({ [`${own}/delta.ts`]: "x" }));
  mkdirSync(join(folder, "s2"));
  writeFileSync(join(folder, "s2", "delta.ts"), "x");
  const found = await collectClass(folder, ["s1,s1.git", "s2,s2"]);
  expect(found.get("s1")).toMatchObject({ where: `${own}/`, commit: ids[0], committedAt: early });
  expect(found.get("s2")).toMatchObject({ where: "" });
  expect(found.get("s2")).not.toHaveProperty("commit");
});

test("takes the last commit in time, also after it was amended, and the tip without a deadline", async () => {
  const folder = scratchFolder();
  const source = join(folder, "s1.git");
  const lines = ["s1,s1.git"];
  makeRepository(source, commit({ "delta.ts": "in time" }));
  await collectClass(folder, lines);
  push(source, commit({ "delta.ts": "amended too late" }, late));
  expect(brief((await collectClass(folder, lines)).get("s1"))).toBe("amended too late");
  expect(brief((await collectClass(folder, lines, { at: deadline })).get("s1"))).toBe("in time");
  expect((await collectClass(folder, lines, { at: "2026-11-01T00:00:00+09:00" })).get("s1")).toMatchObject({
    reason: "none-before",
    sentence: "The default branch has no commit dated 2026-11-01T00:00:00+09:00 or earlier.",
  });
});

test("reads what was fetched before, and asks nobody, when it is offline", async () => {
  const folder = scratchFolder();
  const source = join(folder, "s1.git");
  makeRepository(source, commit({ "delta.ts": "first" }));
  expect(brief((await collectClass(folder, ["s1,s1.git"], { offline: true })).get("s1"))).toBe("ungraded");
  await collectClass(folder, ["s1,s1.git"]);
  push(source, commit({ "delta.ts": "second" }));
  expect(brief((await collectClass(folder, ["s1,s1.git"], { offline: true })).get("s1"))).toBe("first");
  expect(brief((await collectClass(folder, ["s1,s1.git"])).get("s1"))).toBe("second");
});

test("leaves ungraded the one whose objects are damaged, and reads those read together with it", async () => {
  const folder = scratchFolder();
  const names = ["s1", "s2", "s3"];
  for (const name of names) makeRepository(join(folder, `${name}.git`), commit({ "delta.ts": name }));
  const lines = names.map((name) => `${name},${name}.git`);
  await collectClass(folder, lines);
  const packs = join(cacheFolder(join(folder, "cache"), join(folder, "s2.git")), "objects", "pack");
  const pack = readdirSync(packs).find((name) => name.endsWith(".pack")) ?? "";
  truncateSync(join(packs, pack), 40);
  const found = await collectClass(folder, lines, { offline: true });
  expect(names.map((name) => brief(found.get(name)))).toEqual(["s1", "ungraded", "s3"]);
});

test("reads nothing of a source that is on record, and everything once its tip has moved", async () => {
  const folder = scratchFolder();
  const source = join(folder, "s1.git");
  const lines = ["s1,s1.git"];
  makeRepository(source, commit({ "delta.ts": "first" }));
  const first = (await collectClass(folder, lines, { at: deadline })).get("s1");
  const known = first?.kind === "collected" ? first.source : undefined;
  const isOnRecord = (_: unknown, one: string) => one === known;
  const again = await collectClass(folder, lines, { at: deadline, isOnRecord });
  expect(again.get("s1")).toMatchObject({ kind: "unchanged", source: known });
  expect(brief((await collectClass(folder, lines, { isOnRecord })).get("s1"))).toBe("first");
  push(source, commit({ "delta.ts": "second" }));
  expect(brief((await collectClass(folder, lines, { at: deadline, isOnRecord })).get("s1"))).toBe("second");
});

test.each(["yesterday", "2026-12-01", "2026-12-01T23:59:59", "2026-13-01T23:59:59Z"])(
  "refuses the deadline %s, which is no moment the same for everyone",
  async (at) => {
    await expect(collectClass(scratchFolder(), ["a,a"], { at })).rejects.toMatchObject({
      code: "bad-option",
    });
  },
);

test.skipIf(process.platform === "win32").each([
  ["nothing but a shell", ["/bin/sh"]],
  ["a shell and timeout", ["/bin/sh", "/usr/bin/timeout"]],
])("says once that there is no git, instead of once a student, with %s", async (_, programs) => {
  const folder = scratchFolder();
  makeRepository(join(folder, "s1.git"), commit({ "delta.ts": "x" }));
  mkdirSync(join(folder, "tools"));
  for (const program of programs) symlinkSync(program, join(folder, "tools", basename(program)));
  vi.stubEnv("PATH", join(folder, "tools"));
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(collectClass(folder, ["s1,s1.git"])).rejects.toThrow("no git on this machine");
});
