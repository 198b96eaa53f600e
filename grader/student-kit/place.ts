// Where a kit goes: into a folder that is not there yet, or in place of an earlier kit, and never half.
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Fault } from "../model/fault.ts";
import { isCommitted } from "./commit.ts";

/** Looks before anything is done. @throws Fault when something else is there that would be lost. */
export function requirePlace(out: string): void {
  if (!existsSync(out) || readdirSync(out).length === 0) return;
  if (!existsSync(join(out, "kit.json")) || !existsSync(join(out, ".git")))
    throw new Fault("bad-option", `${out} holds something else than a kit. Name a new folder with --out.`);
  if (!isCommitted(out))
    throw new Fault("bad-option", `${out} has changes that are not committed; commit or remove them first.`);
}

/**
 * Lets something be written into a new folder beside the place and, when that has gone well, puts it there. The history
 * of an earlier kit goes on in the new one. When it fails nothing has changed.
 */
export async function putInPlace(
  out: string,
  write: (folder: string) => Promise<void> | void,
): Promise<void> {
  const place = resolve(out);
  const folder = mkdtempSync(join(dirname(place), `.${basename(place)}-`));
  try {
    if (existsSync(join(place, ".git")))
      cpSync(join(place, ".git"), join(folder, ".git"), { recursive: true });
    await write(folder);
    const earlier = `${folder}-earlier`;
    if (existsSync(place)) renameSync(place, earlier);
    renameSync(folder, place);
    rmSync(earlier, { recursive: true, force: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
