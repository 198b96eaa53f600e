// Makes the folder that a TA has named, or says why it cannot be.
import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Fault } from "./model/fault.ts";

/**
 * Makes a folder and what is missing above it; one that is there already is as good.
 * @param option that named it, for the sentence.
 * @throws Fault "bad-option" when the system refuses.
 */
export function makeFolder(folder: string, option: "--out" | "--repositories"): void {
  try {
    make(resolve(folder));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Fault(
      "bad-option",
      `The folder ${folder} cannot be made (${reason}). Choose another one with ${option}.`,
    );
  }
}

/**
 * Step by step: where the system takes no folders and answers ENOENT, as in /proc, the recursive mkdir of Node 24 never
 * ends.
 */
function make(folder: string): void {
  if (isFolder(folder)) return;
  make(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have been faster.
    if (!isFolder(folder)) throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
