// Use case: writes the student kit, and proves that no secret is in it before anybody can find it there.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { courseFolder, loadAssignment } from "./load/assignment.ts";
import { knownCourseKey } from "./load/course-key.ts";
import { readVersion } from "./load/version.ts";
import { Fault } from "./model/fault.ts";
import type { Untrusted } from "./model/untrusted.ts";
import { putInPlace, requirePlace } from "./put-in-place.ts";
import { requireReleasable } from "./require-releasable.ts";
import { secretsOf } from "./secrets-of.ts";
import { commitAll } from "./student-kit/commit.ts";
import { composeKit } from "./student-kit/compose.ts";
import { filesBelow } from "./student-kit/files-below.ts";
import type { KitFile } from "./student-kit/kit-file.ts";
import { findLeaks, type Leak, type Secrets } from "./student-kit/secrets.ts";

export interface ReleaseSettings {
  /** The kit's folder: new, empty, or an earlier kit, whose history goes on. */
  readonly out: string;
  /** Of the git repository from which students can fetch newer kits. */
  readonly address?: string;
  /** The ids of the class, so that the seeds of its hidden cases are searched for too. */
  readonly students?: readonly Untrusted[];
  readonly course?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

export interface Released {
  readonly assignments: readonly string[];
  /** How many files the kit has. */
  readonly files: number;
  /** False when the kit was already as it should be. */
  readonly changed: boolean;
}

/**
 * Writes the kit of some assignments as a git repository.
 * @throws Fault when an assignment is not ready for students, the place is taken, or a secret was found in what was
 * written; then there is no kit.
 */
export async function release(ids: readonly string[], settings: ReleaseSettings): Promise<Released> {
  const { out, address, students, course = courseFolder, environment = process.env } = settings;
  requirePlace(out);
  for (const id of ids) await requireReleasable(id, course);
  const assignments = await Promise.all(ids.map((id) => loadAssignment(id, course)));
  const version = readVersion();
  const files = composeKit({ course, assignments, version, ...(address !== undefined && { address }) });
  const key = knownCourseKey(environment, course);
  const secrets = await secretsOf(assignments, { course, key, students });
  let changed = false;
  putInPlace(out, (folder) => {
    for (const file of files) writeBelow(folder, file);
    proveClean(folder, secrets);
    changed = commitAll(folder, `The student kit of kadai ${version}`);
  });
  return { assignments: ids, files: files.length, changed };
}

function writeBelow(folder: string, { path, text }: KitFile): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Searches what was written, not what was meant to be. @throws Fault naming file and line of the first secrets. */
function proveClean(folder: string, secrets: Secrets): void {
  const files = filesBelow(folder).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
  const leaks = findLeaks(secrets, files);
  if (leaks.length === 0) return;
  throw new Fault(
    "secret-in-kit",
    `The kit would give secrets away, so it was not made:\n${sentencesOf(leaks)}\nTake them out of what the kit is made from.`,
  );
}

/** As many as a reader looks at. */
const mostLeaks = 10;

const sentencesOf = (leaks: readonly Leak[]): string =>
  leaks
    .slice(0, mostLeaks)
    .map(({ path, line, what }) => `  ${path}:${line} is ${what}`)
    .concat(leaks.length > mostLeaks ? [`  and ${leaks.length - mostLeaks} more`] : [])
    .join("\n");
