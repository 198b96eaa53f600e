// The git of this machine is known by its version, and an old one is told from a safe one.
import { expect, onTestFinished, test, vi } from "vitest";
import { gitVersion, isOldGit, safeGitVersion } from "../../grader/collect/git-version.ts";
import { git } from "./make-repository.ts";
import { scratchFolder } from "./scratch-folder.ts";

test("reads the version of the git that collects", async () => {
  expect(git(["--version"])).toContain(`git version ${await gitVersion()}`);
});

test("there may be none", async () => {
  vi.stubEnv("PATH", scratchFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await gitVersion()).toBeUndefined();
});

test("compares numbers, not letters", () => {
  for (const old of ["2.39.3", "2.39", "2.9.10", "1.99.99"]) expect(isOldGit(old), old).toBe(true);
  for (const safe of [safeGitVersion, "2.39.5", "2.39.10", "2.100.0", "3.0"])
    expect(isOldGit(safe), safe).toBe(false);
});
