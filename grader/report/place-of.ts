// Finds the line of a student's own file that a check is about.
import { functionOf } from "../model/function-of.ts";
import type { SourceFile } from "../model/snapshot.ts";
import { exactText, type Untrusted } from "../model/untrusted.ts";
import type { JudgedCheck } from "../model/verdict.ts";
import { findFunction } from "./find-function.ts";

export interface LineOfFile {
  /** Relative to the repository it was handed out as, e.g. "assignments/02-delta/delta.ts". */
  readonly file: Untrusted;
  /** From 1; absent where it is not known. */
  readonly line?: number;
}

/**
 * Where the program stopped, else where the function begins.
 * @param otherwise the file to name when the function stands in none, relative to "assignments/".
 */
export function placeOf(
  { check, verdict }: JudgedCheck,
  files: readonly SourceFile[],
  otherwise: string,
): LineOfFile {
  const outcome = verdict.kind === "errored" ? verdict.outcome : undefined;
  const stopped = outcome?.kind === "threw" || outcome?.kind === "unloadable" ? outcome : undefined;
  if (stopped?.file !== undefined && stopped.line !== undefined)
    return { file: inRepository(stopped.file), line: stopped.line };
  for (const { path, text } of files) {
    const extent = findFunction(text.split(/\r\n?|\n/), functionOf(check));
    if (extent) return { file: inRepository(path), line: extent.from };
  }
  return { file: inRepository(otherwise) };
}

const inRepository = (path: Untrusted): string => `assignments/${exactText(path)}`;
