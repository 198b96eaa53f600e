// Taking files out of commits and folders: where they are looked for, and what is not taken.
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { lookInCommit } from "../../grader/collect/commit-files.ts";
import { lookInFolder } from "../../grader/collect/folder.ts";
import { maxFileBytes, type Look } from "../../grader/collect/found.ts";
import { openObjects } from "../../grader/collect/objects.ts";
import { take } from "../../grader/collect/take.ts";
import { git, makeRepository, type Content } from "./make-repository.ts";
import { scratchFolder } from "./scratch-folder.ts";

type Files = Readonly<Record<string, Content>>;

function commitWith(files: Files): Look {
  const gitDir = join(scratchFolder(), "s1.git");
  makeRepository(gitDir, [{ at: "2026-12-01T20:00:00+09:00", files }]);
  const reader = openObjects([gitDir]);
  onTestFinished(() => reader.end());
  return lookInCommit(reader, git(["--git-dir", gitDir, "rev-parse", "HEAD^{tree}"]));
}

function folderWith(files: Files): Look {
  const folder = scratchFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (typeof content === "string" || content instanceof Uint8Array)
      writeFileSync(join(folder, path), content);
    else if ("link" in content) symlinkSync(content.link, join(folder, path));
  }
  return lookInFolder(folder);
}

const submit = ["delta.ts", "parts/hidden.ts"];
const own = "assignments/02-delta";

describe.each([
  ["a commit", commitWith],
  ["a plain folder", folderWith],
])("in %s", (_, make) => {
  const taken = (files: Files) => take(make(files), "02-delta", submit);

  test("takes the files of the assignment's own folder, and only those listed", async () => {
    expect(
      await taken({
        [`${own}/delta.ts`]: "own",
        [`${own}/parts/hidden.ts`]: "part",
        [`${own}/checks.ts`]: "not listed",
        "delta.ts": "at the root",
      }),
    ).toEqual({
      where: `${own}/`,
      files: [
        { path: "delta.ts", text: "own" },
        { path: "parts/hidden.ts", text: "part" },
      ],
    });
  });

  test("takes those present when some are missing, and never mixes two places", async () => {
    expect(await taken({ [`${own}/delta.ts`]: "own", "parts/hidden.ts": "at the root" })).toEqual({
      where: `${own}/`,
      files: [{ path: "delta.ts", text: "own" }],
    });
  });

  test("looks at the root when the assignment's own folder holds none", async () => {
    expect(await taken({ "delta.ts": "at the root", [`${own}/README.md`]: "x" })).toEqual({
      where: "",
      files: [{ path: "delta.ts", text: "at the root" }],
    });
  });

  test("finds nothing where there is nothing, and where a name is a file instead of a folder", async () => {
    expect(await taken({ "Delta.ts": "another name" })).toBeUndefined();
    expect(await taken({ assignments: "a file", parts: "a file" })).toBeUndefined();
  });

  test("drops a byte order mark and keeps every other character", async () => {
    expect(await taken({ "delta.ts": "\ufeffδ = −∂E/∂in\r\n" })).toMatchObject({
      files: [{ text: "δ = −∂E/∂in\r\n" }],
    });
  });

  test("says of a file that is not UTF-8 that it is not, and takes the others", async () => {
    const shiftJis = Buffer.from([0x2f, 0x2f, 0x93, 0x63, 0x92, 0x86]);
    expect(await taken({ [`${own}/delta.ts`]: shiftJis, [`${own}/parts/hidden.ts`]: "part" })).toEqual({
      where: `${own}/`,
      files: [
        { path: "delta.ts", text: "", problem: `${own}/delta.ts is not UTF-8 text; save it as UTF-8.` },
        { path: "parts/hidden.ts", text: "part" },
      ],
    });
  });

  test("takes a file of the largest size and turns away one byte more", async () => {
    expect(await taken({ "delta.ts": "x".repeat(maxFileBytes) })).toMatchObject({
      files: [{ text: "x".repeat(maxFileBytes) }],
    });
    expect(await taken({ "delta.ts": "x".repeat(maxFileBytes + 1) })).toEqual({
      where: "",
      files: [
        { path: "delta.ts", text: "", problem: "delta.ts has 256001 bytes; at most 256000 are taken." },
      ],
    });
  });

  test.each([
    ["a file of the submission", "other.ts"],
    ["a file of the machine", "/etc/hostname"],
    ["nothing", "nowhere"],
    ["itself", "delta.ts"],
  ])("follows no link to %s", async (_, link) => {
    expect(await taken({ [`${own}/delta.ts`]: { link }, [`${own}/other.ts`]: "other" })).toEqual({
      where: `${own}/`,
      files: [
        {
          path: "delta.ts",
          text: "",
          problem: `${own}/delta.ts is a symbolic link; hand in the file itself.`,
        },
      ],
    });
  });

  test("follows no link to a folder, but takes the files at the root beside it", async () => {
    const sentence = "assignments is a symbolic link; hand in the file itself.";
    expect(await taken({ assignments: { link: "elsewhere" }, [`elsewhere/02-delta/delta.ts`]: "x" })).toEqual(
      {
        where: `${own}/`,
        files: submit.map((path) => ({ path, text: "", problem: sentence })),
      },
    );
    expect(await taken({ assignments: { link: "." }, "delta.ts": "at the root" })).toEqual({
      where: "",
      files: [{ path: "delta.ts", text: "at the root" }],
    });
  });

  test("takes no folder for a file", async () => {
    expect(await taken({ "delta.ts/index.ts": "x" })).toMatchObject({
      files: [{ path: "delta.ts", problem: "delta.ts is not an ordinary file." }],
    });
  });
});

test("takes no submodule, and names it", async () => {
  const look = commitWith({ [own]: { submodule: "a".repeat(40) } });
  expect(await take(look, "02-delta", ["delta.ts"])).toEqual({
    where: `${own}/`,
    files: [{ path: "delta.ts", text: "", problem: `${own} is a submodule; hand in the files themselves.` }],
  });
});

test.skipIf(process.platform === "win32")("waits for no named pipe", async () => {
  const folder = scratchFolder();
  execFileSync("mkfifo", [join(folder, "delta.ts")]);
  expect(await take(lookInFolder(folder), "02-delta", ["delta.ts"])).toMatchObject({
    files: [{ problem: "delta.ts is not an ordinary file." }],
  });
});
