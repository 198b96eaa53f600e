// Taking commits and trees apart.
import fc from "fast-check";
import { expect, test } from "vitest";
import { findInTree, parseCommit } from "../../grader/collect/git-objects.ts";

const tree = "1".repeat(40);

const commit = (committer: string, more = "") =>
  Buffer.from(
    `tree ${tree}\nparent ${"2".repeat(40)}\nparent ${"3".repeat(40)}\nauthor A <a@x> 1 +0000\n${committer}\n${more}\nmessage\n`,
  );

test("reads tree, parents and the committer's date in the committer's zone", () => {
  expect(parseCommit(commit("committer C <c@x> 1796137199 +0900"))).toEqual({
    tree,
    parents: ["2".repeat(40), "3".repeat(40)],
    committedMs: 1_796_137_199_000,
    committedAt: "2026-12-01T23:59:59+09:00",
  });
});

test.each([
  ["-0330", "2026-12-01T11:29:59-03:30"],
  ["+0000", "2026-12-01T14:59:59+00:00"],
  ["+9999", "2026-12-01T14:59:59+00:00"],
])("writes the zone %s as %s", (zone, iso) => {
  expect(parseCommit(commit(`committer C <c@x> 1796137199 ${zone}`))).toHaveProperty("committedAt", iso);
});

test("is not misled by a name that looks like a date, or by a signature", () => {
  const name = "committer C> 5 +0000 <c@x> 1796137199 +0900";
  expect(parseCommit(commit(name, `gpgsig x\n tree ${"9".repeat(40)}\n`))).toMatchObject({
    tree,
    committedMs: 1_796_137_199_000,
  });
});

test.each(["committer C <c@x> 999999999999999 +0000", "committer C <c@x>", "committer C <c@x> 1 x"])(
  "takes no commit with %s",
  (committer) => {
    expect(parseCommit(commit(committer))).toBeUndefined();
  },
);

const entry = (mode: string, name: string, fill: number) =>
  Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.alloc(20, fill)]);

test.each(["100664", "100600", "140000", "0100644", "644", ""])(
  "takes an entry of mode %j for none of these",
  (mode) => {
    expect(findInTree(entry(mode, "a.ts", 1), "a.ts", 20)?.kind).toBe("other");
  },
);

test("takes an ordinary file, whether it may be executed or not", () => {
  for (const mode of ["100644", "100755"])
    expect(findInTree(entry(mode, "a.ts", 1), "a.ts", 20)?.kind).toBe("file");
});

test("finds an entry by its exact name, and none by another", () => {
  const bytes = Buffer.concat([
    entry("100644", "a b.ts", 0x20),
    entry("40000", "課題", 0),
    entry("120000", "l", 1),
    entry("160000", "s", 2),
  ]);
  expect(findInTree(bytes, "a b.ts", 20)).toEqual({ kind: "file", id: "20".repeat(20) });
  expect(findInTree(bytes, "課題", 20)).toEqual({ kind: "folder", id: "00".repeat(20) });
  expect(findInTree(bytes, "l", 20)?.kind).toBe("link");
  expect(findInTree(bytes, "s", 20)?.kind).toBe("submodule");
  for (const other of ["A b.ts", "b.ts", "a b", "", "100644"])
    expect(findInTree(bytes, other, 20)).toBeUndefined();
});

test("ends on any bytes at all", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      findInTree(Buffer.from(bytes), "delta.ts", 20);
      parseCommit(bytes);
    }),
  );
});
