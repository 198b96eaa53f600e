// All files of a student kit, as they are to be written.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Assignment } from "../model/assignment.ts";
import { kitHash, type Kit } from "../model/kit.ts";
import { fingerprint } from "../model/seed.ts";
import { checkSources, filesAsTheyAre, handedOut } from "./assignment-files.ts";
import { filesBelow } from "./files-below.ts";
import type { KitFile } from "./kit-file.ts";
import { packageFiles } from "./package-files.ts";
import { playgroundShell } from "./playground-shell.ts";
import { programsFor } from "./programs.ts";
import { reach } from "./reach.ts";
import { readText } from "./read-text.ts";
import { readAtRunTime } from "./read-at-run-time.ts";

export interface KitSettings {
  /** The course's folder. */
  readonly course: string;
  readonly assignments: readonly Assignment[];
  readonly version: string;
  /** Of a git repository from which students can fetch newer kits. */
  readonly address?: string;
}

/** In an order of its own, so that equal courses give equal kits. */
export function composeKit({ course, assignments, version, address }: KitSettings): readonly KitFile[] {
  const open = handedOut(assignments);
  const programs = programsFor(assignments.map(({ id }) => id));
  const entries = [
    ...Object.values(programs),
    "assignments/vitest.config.ts",
    ...assignments.flatMap(checkSources),
  ];
  const { scripts, sources, packages } = reach(course, entries, (source) => open.has(source));
  const files = [
    ...scripts,
    ...sources.flatMap((source) => readAtRunTime[source] ?? []).flatMap((path) => filesAt(course, path)),
    ...filesAsTheyAre(course, assignments),
    ...packageFiles(course, programs, packages),
    ...staticFiles(course),
    ...(programs["playground"] === undefined ? [] : [playgroundShell(course)]),
  ].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const kit: Kit = {
    version,
    ...(address !== undefined && { address }),
    assignments: Object.fromEntries(assignments.map(({ id }) => [id, stateOf(id, files)])),
    files: Object.fromEntries(
      files.filter(({ path }) => !isTheirs(path, assignments)).map(({ path, text }) => [path, kitHash(text)]),
    ),
  };
  return [...files, { path: "kit.json", text: `${JSON.stringify(kit, null, 2)}\n` }];
}

/** Files that every kit has as they are. */
const staticFolder = "templates/kit";

const staticFiles = (course: string): readonly KitFile[] =>
  filesAt(course, staticFolder).map(({ path, text }) => ({
    path: path.slice(`${staticFolder}/`.length),
    text,
  }));

/** A file, or the files below a folder. */
function filesAt(course: string, path: string): readonly KitFile[] {
  const place = join(course, path);
  if (!existsSync(place)) return [];
  const paths = statSync(place).isDirectory() ? filesBelow(course, path) : [path];
  return paths.map((file) => ({ path: file, text: readText(course, file) }));
}

/** A name for all that decides what an assignment asks of a student: its own files and what every assignment shares. */
const stateOf = (id: string, files: readonly KitFile[]): string =>
  fingerprint(JSON.stringify(files.filter(({ path }) => isOf(id, path))));

const isOf = (id: string, path: string): boolean =>
  /^(grader|templates|assignments\/(?!\d\d-))/.test(path) || path.startsWith(`assignments/${id}/`);

/** What students may change: their work, what they read, and how they work. */
const isTheirs = (path: string, assignments: readonly Assignment[]): boolean =>
  /^(README[^/]*\.md|\.vscode\/.*|\.editorconfig|\.gitignore)$/.test(path) ||
  assignments.some(({ id, manifest }) =>
    manifest.submit.some((name) => path === `assignments/${id}/${name}`),
  );
