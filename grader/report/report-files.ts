// Which files a student's report and results are written to.
import type { Entry } from "../model/gradebook.ts";
import { exactText } from "../model/untrusted.ts";

/** A plain file name on every system; ids from a roster are, except in rows that are at fault. */
const plainName = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[\p{L}\p{N}](?:[\p{L}\p{N}_-]|\.(?!\.|$))*$/iu;

/** The report of each entry, relative to the folder of the gradebook, e.g. "reports/s2640001.html". */
export const reportFiles = (entries: readonly Entry[]): readonly (string | undefined)[] =>
  filesIn("reports", "html", entries);

/**
 * A file for each entry, "folder/id.ending"; undefined for an entry whose id is no file name, or the name of an earlier
 * entry's file on a system that ignores case.
 */
export function filesIn(
  folder: string,
  ending: string,
  entries: readonly Entry[],
): readonly (string | undefined)[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const id = exactText(entry.id);
    const name = id.toUpperCase();
    if (!plainName.test(id) || taken.has(name)) return undefined;
    taken.add(name);
    return `${folder}/${id}.${ending}`;
  });
}
