// Which file a student's report is written to.
import type { Entry } from "../model/gradebook.ts";
import { exactText } from "../model/untrusted.ts";

/** A plain file name on every system; ids from a roster are, except in rows that are at fault. */
const plainName = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[\p{L}\p{N}](?:[\p{L}\p{N}_-]|\.(?!\.|$))*$/iu;

/**
 * The report of each entry, relative to the folder of the gradebook, e.g. "reports/s2640001.html"; undefined for an
 * entry whose id is no file name, or the name of an earlier entry's report on a system that ignores case.
 */
export function reportFiles(entries: readonly Entry[]): readonly (string | undefined)[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const id = exactText(entry.id);
    const name = id.toUpperCase();
    if (!plainName.test(id) || taken.has(name)) return undefined;
    taken.add(name);
    return `reports/${id}.html`;
  });
}
