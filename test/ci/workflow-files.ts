// The workflow files that kits and courses begin with, as the tests look at them.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** Workflows of GitHub, relative to templates/. */
export const gitHubFiles = [
  "kit/.github/workflows/checks.yml",
  "kit/.github/workflows/comment.yml",
  "course/.github/workflows/grade.yml",
] as const;

/** The folders that hold a .gitlab-ci.yml. */
export const gitLabFolders = ["kit", "course"] as const;

export const pathOf = (file: string): string =>
  fileURLToPath(new URL(`../../templates/${file}`, import.meta.url));

export const textOf = (file: string): string => readFileSync(pathOf(file), "utf8");

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >;
}

export const workflow = (file: (typeof gitHubFiles)[number]): Workflow => parse(textOf(file)) as Workflow;

export const stepsOf = (file: (typeof gitHubFiles)[number]): readonly Step[] =>
  Object.values(workflow(file).jobs).flatMap(({ steps }) => steps);

/** The script of a step by its name. */
export function scriptOf(file: (typeof gitHubFiles)[number], name: string): string {
  const { run } = stepsOf(file).find((step) => step.name === name) ?? {};
  if (run === undefined) throw new Error(`${file} has no step "${name}" with a script`);
  return run;
}

/** The lines of a job's script in GitLab. */
export const gitLabScript = (folder: (typeof gitLabFolders)[number], job: string): readonly string[] =>
  (parse(textOf(`${folder}/.gitlab-ci.yml`)) as Record<string, { readonly script: readonly string[] }>)[job]!
    .script;
