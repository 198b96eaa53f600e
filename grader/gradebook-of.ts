// The gradebook of a graded class, as every surface derives itself from it.
import type { Store, StoredEntry } from "./gradebook/store.ts";
import { maxMilliPoints } from "./judge/score.ts";
import type { Assignment } from "./model/assignment.ts";
import type { Gradebook } from "./model/gradebook.ts";

/** The file of the gradebook in its folder. */
export const gradebookFile = "gradebook.sqlite";

/** Of the store's newest run. @param stored its entries, where they have been read already. */
export function gradebookOf(
  store: Store,
  { id, manifest }: Assignment,
  stored: readonly StoredEntry[] = store.entries(),
): Gradebook {
  const { sandbox = "process", options = {} } = store.run() ?? {};
  return {
    assignment: id,
    title: manifest.title,
    maxMilliPoints: maxMilliPoints(manifest.items),
    sandbox,
    isolation: options["isolation"] === "per-submission" ? "per-submission" : "shared",
    paranoid: options["paranoid"] === true,
    ...(typeof options["git"] === "string" && { git: options["git"] }),
    entries: stored.map(({ entry }) => entry),
  };
}
