// The kit's package.json and package-lock.json: what the vendored sources import, as this course has it installed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { KitFile } from "./kit-file.ts";
import { lockFor, type Lock } from "./lock.ts";
import { scriptPath } from "./reach.ts";

/** Brings the Node that the course is made for, whatever Node a student's machine has. */
const runtime = "node";

interface CoursePackage {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * @param programs the scripts, each with the source it starts.
 * @param imported names of packages.
 * @throws Error when the course itself does not depend on one of them.
 */
export function packageFiles(
  course: string,
  programs: Readonly<Record<string, string>>,
  imported: ReadonlySet<string>,
): readonly KitFile[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(course, name), "utf8"));
  const { version, dependencies } = read("package.json") as CoursePackage;
  const root = {
    name: "kadai-kit",
    version,
    dependencies: Object.fromEntries(
      [...imported, runtime].toSorted().map((name) => [name, pinned(dependencies, name)]),
    ),
  };
  const description = {
    ...{ name: root.name, version, private: true, type: "module" },
    scripts: Object.fromEntries(
      Object.entries(programs).map(([name, source]) => [name, `node ${scriptPath(source)}`]),
    ),
    // npm asks for this before it lets a package run a script of its own.
    allowScripts: { [runtime]: true },
    dependencies: root.dependencies,
  };
  return [
    { path: "package.json", text: jsonText(description) },
    { path: "package-lock.json", text: jsonText(lockFor(root, read("package-lock.json") as Lock)) },
  ];
}

function pinned(dependencies: Readonly<Record<string, string>>, name: string): string {
  const version = dependencies[name];
  if (version === undefined) throw new Error(`${name} is imported, but package.json does not list it`);
  return version;
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
