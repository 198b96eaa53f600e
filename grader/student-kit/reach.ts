// Finds all that a program loads, by its import lines, and turns it into JavaScript that any Node can run.
import { posix } from "node:path";
import { stripTypes } from "../loader/transform.ts";
import type { KitFile } from "./kit-file.ts";
import { readText } from "./read-text.ts";
import { readAtRunTime } from "./read-at-run-time.ts";

export interface Reached {
  /** The sources, each as JavaScript beside where its TypeScript stood. */
  readonly scripts: readonly KitFile[];
  /** The sources by their paths in the course, in the order of {@link scripts}. */
  readonly sources: readonly string[];
  /** Names of the packages they import. */
  readonly packages: ReadonlySet<string>;
}

/**
 * Follows the import lines of TypeScript sources.
 * @param entries sources, from the course's folder.
 * @param isHandedOut whether a source is a student's to read and to import: it stays TypeScript and is not followed.
 */
export function reach(
  course: string,
  entries: readonly string[],
  isHandedOut: (source: string) => boolean,
): Reached {
  const scripts = new Map<string, KitFile>();
  const packages = new Set<string>();
  const visit = (source: string): void => {
    if (scripts.has(source) || isHandedOut(source)) return;
    const code = stripTypes(readText(course, source));
    if (code.includes("import.meta.") && !source.endsWith("/checks.test.ts") && !(source in readAtRunTime))
      throw new Error(`say in read-at-run-time.ts what ${source} reads`);
    const resolve = (specifier: string) => posix.join(posix.dirname(source), specifier);
    const text = code.replace(importLine, (line, specifier: string) =>
      specifier.startsWith(".") && !isHandedOut(resolve(specifier)) ? line.replace(/\.ts"$/, '.js"') : line,
    );
    scripts.set(source, { path: scriptPath(source), text });
    for (const specifier of importsOf(code)) {
      if (specifier.startsWith(".")) visit(resolve(specifier));
      else if (!specifier.startsWith("node:")) packages.add(packageOf(specifier));
    }
  };
  entries.forEach(visit);
  return { scripts: [...scripts.values()], sources: [...scripts.keys()], packages };
}

/** As Prettier writes it: the statement begins a line, and what it names stands in double quotes. */
const importLine = /^(?:import|export)\s(?:[^"';]*?\sfrom\s)?"(?<specifier>[^"]+)"/gm;

/** A package that is loaded only when it is needed. */
const requiredPackage = /\brequire\("(?<specifier>[^"]+)"\)/g;

/** What a source names in its import lines, and where it loads a package later. */
export const importsOf = (text: string): readonly string[] =>
  [importLine, requiredPackage].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups }) => groups?.["specifier"] ?? ""),
  );

/** Where a source's JavaScript lies. */
export const scriptPath = (source: string): string => source.replace(/\.ts$/, ".js");

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
