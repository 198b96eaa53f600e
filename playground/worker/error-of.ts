// An error of the student's code as text, with the file and line where it was thrown.
import type { Place } from "../model/trouble.ts";
import type { PlacedFile } from "./link-files.ts";

/** Characters kept of a message. */
const longest = 300;

/** @param files as they stand in the script, by the line on which each begins. */
export function errorOf(error: unknown, files: readonly PlacedFile[]): Place & { readonly text: string } {
  if (!(error instanceof Error)) return { text: String(error).slice(0, longest) };
  const text = `${error.name}: ${error.message}`.slice(0, longest);
  for (const [, line] of (error.stack ?? "").matchAll(/:(\d+):\d+\)?$/gm)) {
    const place = placeOf(Number(line), files);
    if (place) return { text, ...place };
  }
  return { text };
}

/** Handed-out files are no place to look for a mistake. */
function placeOf(line: number, files: readonly PlacedFile[]): Place | undefined {
  const file = files.findLast(({ startLine }) => startLine <= line);
  return file?.submitted ? { file: file.path, line: line - file.startLine + 1 } : undefined;
}
