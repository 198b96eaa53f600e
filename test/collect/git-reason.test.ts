// What a TA reads of git's own words.
import { expect, test } from "vitest";
import { shortReason } from "../../grader/collect/git-reason.ts";

test("keeps the lines that tell the cause, on one line", () => {
  const output =
    "Cloning into bare repository '/cache/x.git'...\nremote: Repository not found.\n" +
    "fatal: repository 'https://example.org/a/' not found\n";
  expect(shortReason(output)).toBe(
    "remote: Repository not found.; fatal: repository 'https://example.org/a/' not found",
  );
});

test("strips what could steer a terminal, and cuts what is endless", () => {
  expect(shortReason("remote: \u001b[2Jcleared\u202e\rfatal: x.")).toBe("remote:  [2Jcleared; fatal: x");
  expect(shortReason("x".repeat(10_000))).toHaveLength(300);
});

test("never repeats a password", () => {
  expect(shortReason("fatal: unable to access 'https://alice:secret@example.org/a/'")).toBe(
    "fatal: unable to access 'https://***@example.org/a/'",
  );
});

test.each([
  [
    "fatal: could not read Username for 'https://example.org': terminal prompts disabled",
    "needs an ssh address",
  ],
  [
    "Host key verification failed.\nfatal: Could not read from remote repository.",
    "connect to it once with ssh",
  ],
  ["fatal: detected dubious ownership in repository at '/x'", "change its owner"],
  ["Cloning into 'x'...\nfatal: fetch-pack: invalid index-pack output\n", "larger than 200 MB"],
])("says what to do about %j", (output, what) => {
  expect(shortReason(output)).toContain(what);
});

test("does not blame the size when git names another cause", () => {
  const output = "error: object a: hasDotgit: contains '.git'\nfatal: fetch-pack: invalid index-pack output";
  expect(shortReason(output)).toContain("contains '.git'");
});

test("says so when git says nothing", () => {
  expect(shortReason("")).toBe("git gave no reason");
});
