// Lines are read whole, however they arrive and however long they are.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readLines, writeText } from "../../grader/sandbox/blocking-lines.ts";

function scratchFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "kadai-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "file");
}

test.each([
  ["none", []],
  ["empty ones", ["", "", "a"]],
  ["many short ones", Array.from({ length: 20_000 }, (_, i) => String(i))],
  [
    "some longer than a read, with characters of many bytes",
    ["課題".repeat(60_000), "b", "𝄞".repeat(40_000)],
  ],
])("%s", (_, lines) => {
  const file = scratchFile();
  const out = openSync(file, "w");
  for (const line of lines) writeText(out, `${line}\n`);
  closeSync(out);
  const input = openSync(file, "r");
  expect([...readLines(input)]).toEqual(lines);
  closeSync(input);
  expect(readFileSync(file, "utf8")).toBe(lines.map((line) => `${line}\n`).join(""));
});

test("a line that does not end is none", () => {
  const file = scratchFile();
  writeFileSync(file, "whole\nbroken off");
  const input = openSync(file, "r");
  expect([...readLines(input)]).toEqual(["whole"]);
  closeSync(input);
});
