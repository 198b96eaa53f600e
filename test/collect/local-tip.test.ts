// The tip of a local repository is read without git wherever it lies plainly.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { localTip } from "../../grader/collect/local-tip.ts";
import { scratchFolder } from "../cli/kadai.ts";

const [one, other] = ["a".repeat(40), "b".repeat(40)];

function repository(files: Readonly<Record<string, string>>): string {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test.each<[string, Readonly<Record<string, string>>, string | undefined]>([
  ["a loose ref", { HEAD: "ref: refs/heads/main\n", "refs/heads/main": `${one}\n` }, one],
  [
    "a packed ref",
    { HEAD: "ref: refs/heads/main\n", "packed-refs": `# pack-refs\n${one} refs/heads/main\n` },
    one,
  ],
  [
    "the loose one of both",
    { HEAD: "ref: refs/heads/x/y", "refs/heads/x/y": one, "packed-refs": `${other} refs/heads/x/y` },
    one,
  ],
  ["nothing for an unborn branch", { HEAD: "ref: refs/heads/main\n" }, undefined],
  ["nothing for a ref that leads outside", { HEAD: "ref: refs/heads/../../secret", secret: one }, undefined],
  ["nothing for what is no id", { HEAD: "ref: refs/heads/main", "refs/heads/main": "ref: x" }, undefined],
])("localTip reads %s", async (_, files, tip) => {
  expect(await localTip(repository(files))).toBe(tip);
});

test("localTip follows no link", async () => {
  const folder = repository({ HEAD: "ref: refs/heads/main", elsewhere: one, "refs/heads/main": other });
  rmSync(join(folder, "refs/heads/main"));
  symlinkSync(join(folder, "elsewhere"), join(folder, "refs/heads/main"));
  expect(await localTip(folder)).toBeUndefined();
});
