// Where a kit goes: into a folder that is not there yet, or in place of an earlier kit, and never half.
import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { Fault } from "./model/fault.ts";
import { isCommitted } from "./student-kit/commit.ts";

/** Looks before anything is done. @throws Fault when something else is there, or something would be lost. */
export function requirePlace(out: string): void {
  if (!existsSync(out)) return;
  const names = statSync(out).isDirectory() ? readdirSync(out) : undefined;
  if (names?.length === 0) return;
  if (!names?.includes("kit.json") || !names.includes(".git"))
    throw new Fault("bad-option", `${out} holds something else than a kit. Name a new folder with --out.`);
  if (!isCommitted(out))
    throw new Fault("bad-option", `${out} has changes that are not committed; commit or remove them first.`);
}

/**
 * Lets something be written into a new folder beside the place and, when that has gone well, puts it there. The history
 * of an earlier kit goes on in the new one. When it fails nothing has changed.
 * @throws Fault when no folder can be made there, and whatever `write` throws.
 */
export function putInPlace(out: string, write: (folder: string) => void): void {
  const place = resolve(out);
  const folder = join(dirname(place), `.${basename(place)}-${process.pid}`);
  makeFolder(folder, "--out");
  try {
    const history = join(place, ".git");
    if (existsSync(history)) cpSync(history, join(folder, ".git"), { recursive: true });
    write(folder);
    const earlier = `${folder}-earlier`;
    if (existsSync(place)) renameSync(place, earlier);
    renameSync(folder, place);
    rmSync(earlier, { recursive: true, force: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
