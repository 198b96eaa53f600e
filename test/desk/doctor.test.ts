// `npm run doctor`: finds what has to be done before work can be handed in, and says nothing of what is in order but that.
import { appendFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { examineDesk } from "../../grader/desk/examine-desk.ts";
import { studentFolder, type StudentFolder } from "./student-folder.ts";

const file = "assignments/02-delta/delta.ts";

let student: StudentFolder;
beforeAll(() => {
  student = studentFolder({ remote: true });
  // git would find the settings of whoever runs the tests.
  student.git("config", "user.name", "Sato Hana");
  student.git("config", "user.email", "hana@example.ac.jp");
});
afterEach(() => student.reset());
afterAll(() => student.remove());

const advice = (node?: string) => examineDesk(student.desk("ja"), node);
const namesOf = async (kind: "good" | "todo" | "note", node?: string): Promise<readonly string[]> =>
  (await advice(node)).filter((one) => one.kind === kind).map(({ name }) => name);

test("a desk in order needs nothing, and ends with 0", async () => {
  expect(await namesOf("todo")).toEqual([]);
  expect(await namesOf("good")).toEqual([
    "node",
    "git",
    "user",
    "remote",
    "unchanged",
    "committed",
    "pushed",
  ]);
  const { status, text } = student.run("doctor");
  expect(text).not.toContain("✗");
  expect(text).toContain("Everything is in order.");
  expect(status).toBe(0);
});

test("what was edited, committed and not pushed is to be done", async () => {
  appendFileSync(join(student.folder, file), "// more\n");
  expect(await namesOf("todo")).toEqual(["uncommitted"]);
  student.git("commit", "--quiet", "--all", "--message", "More");
  expect(await namesOf("todo")).toEqual(["unpushed"]);
  const { status, text } = student.run("doctor", [], { KADAI_LANG: "ja" });
  expect(status).toBe(1);
  expect(text).toContain("まだプッシュされていないコミットが 1 個あります。");
  expect(text).toContain("→ git push か npm run submit -- --push を実行しましょう。");
  student.git("push", "--quiet");
  expect(await namesOf("todo")).toEqual([]);
});

test("a repository without a remote, a branch never pushed, and an old Node are to be done", async () => {
  student.git("remote", "remove", "origin");
  expect(await namesOf("todo", "20.19.0")).toEqual(["old-node", "no-remote"]);
  student.git("remote", "add", "origin", join(student.folder, "nowhere.git"));
  expect(await namesOf("todo")).toEqual(["never-pushed"]);
});

test("without a name git refuses to commit", () => {
  student.git("config", "--unset", "user.name");
  const nobody = { GIT_CONFIG_GLOBAL: join(student.folder, "no-such-file"), GIT_CONFIG_COUNT: "0" };
  const { status, text } = student.run("doctor", [], nobody);
  student.git("config", "user.name", "Sato Hana");
  expect(text).toContain("git does not know your name and address");
  expect(status).toBe(1);
});

test("without git there is a sentence, and no stack", () => {
  const { status, text } = student.run("doctor", [], { PATH: join(student.folder, "nothing") });
  expect(status).toBe(1);
  expect(text).toContain("git was not found");
  expect(text).not.toMatch(/^\s+at /m);
});

test("changed files are those that were handed out, by kit.json or by the newest commit", async () => {
  const changed = async () =>
    (await advice()).find(({ name }) => name === "changed" || name === "kit-changed")?.params["files"];
  appendFileSync(join(student.folder, file), "// mine\n");
  expect(await changed()).toBeUndefined();
  appendFileSync(join(student.folder, "assignments", "02-delta", "cases.json"), "\n");
  expect(await changed()).toBe("assignments/02-delta/cases.json");
  student.git("commit", "--quiet", "--all", "--message", "Both");
  expect(await changed()).toBeUndefined();
  // A kit knows better than the newest commit.
  student.makeKit(["assignments/02-delta/cases.json", "package.json"]);
  expect(await changed()).toBeUndefined();
  rmSync(join(student.folder, "assignments", "02-delta", "cases.json"));
  writeFileSync(
    join(student.folder, "assignments", "02-delta", "cases.json"),
    student.git("show", "HEAD~1:assignments/02-delta/cases.json"),
  );
  expect(await changed()).toBe("assignments/02-delta/cases.json");
});

test("a handed-out file that cannot be used is told, and the rest is looked at all the same", async () => {
  writeFileSync(join(student.folder, "assignments", "02-delta", "cases.json"), "{");
  expect(await namesOf("todo")).toEqual(["broken", "changed"]);
  const deadlines = (await advice()).filter(({ name }) => name === "deadline");
  expect(deadlines).toHaveLength(5);
});

test("a file whose lines end as on Windows counts as unchanged", async () => {
  student.makeKit([".gitignore"]);
  writeFileSync(join(student.folder, ".gitignore"), "node_modules\r\nout/\r\n.kadai/\r\n");
  expect(await namesOf("good")).toContain("unchanged");
});

test("what an editor has not saved is noted", async () => {
  expect(await namesOf("note")).not.toContain("unsaved");
  symlinkSync("hana@laptop.1234", join(student.folder, "assignments", "02-delta", ".#delta.ts"));
  expect(await namesOf("note")).toContain("unsaved");
});

test("every deadline is noted with the time left, whatever the clock says", async () => {
  const desk = student.desk("ja", "2026-11-29T20:00:00+09:00");
  const deadlines = (await examineDesk(desk)).filter(({ name }) => name === "deadline");
  expect(deadlines.map(({ params }) => params["assignment"])).toHaveLength(6);
  expect(deadlines[1]?.params).toEqual({
    assignment: "02-delta",
    time: "2026-12-01 (火) 23:59 +09:00",
    left: "残り 2 日 3 時間",
  });
  expect(deadlines.every(({ kind }) => kind === "note")).toBe(true);
});

test("a kit says its version and how to take over a newer one", async () => {
  expect(await namesOf("note")).not.toContain("kit");
  student.makeKit(["package.json"]);
  expect(student.run("doctor").text.replaceAll(/\s+/g, " ")).toContain(
    "Kit of version 1.2.0. When a newer one is announced: npm run update -- ADDRESS",
  );
  student.makeKit(["package.json"], "https://git.example.ac.jp/kit.git");
  expect(student.run("doctor").text).toContain("https://git.example.ac.jp/kit.git");
});
