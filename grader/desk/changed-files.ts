// Which files of a kit are no longer as they were handed out.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readKit } from "../load/kit.ts";
import { kitHash } from "../model/kit.ts";

/**
 * Paths from the kit's root, in order: files that were changed and files that are gone. None in a folder that is no kit.
 * @throws Fault when kit.json itself cannot be read.
 */
export function changedFiles(course: string): readonly string[] {
  const { files = {} } = readKit(course) ?? {};
  return Object.entries(files).flatMap(([path, hash]) => {
    const file = join(course, path);
    return existsSync(file) && kitHash(readFileSync(file, "utf8")) === hash ? [] : [path];
  });
}
