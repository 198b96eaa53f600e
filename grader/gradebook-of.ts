// The gradebook of a graded class, as every surface derives itself from it.
import { join } from "node:path";
import { openGradebook } from "./gradebook/open-gradebook.ts";
import type { Store } from "./gradebook/store.ts";
import { maxMilliPoints } from "./judge/score.ts";
import type { Assignment } from "./model/assignment.ts";
import type { Gradebook } from "./model/gradebook.ts";

/** The file of the gradebook in its folder. */
export const gradebookFile = "gradebook.sqlite";

/** Of the newest run in the folder of a graded class. @throws Fault when there is none. */
export function readGradebook(folder: string, assignment: Assignment): Gradebook {
  const store = openGradebook(join(folder, gradebookFile), assignment.id);
  try {
    return gradebookOf(store, assignment);
  } finally {
    store.close();
  }
}

/** Of the store's newest run. */
export function gradebookOf(store: Store, { id, manifest }: Assignment): Gradebook {
  const { sandbox = "process", options = {} } = store.run() ?? {};
  return {
    assignment: id,
    title: manifest.title,
    maxMilliPoints: maxMilliPoints(manifest.items),
    sandbox,
    isolation: options["isolation"] === "per-submission" ? "per-submission" : "shared",
    paranoid: options["paranoid"] === true,
    ...(typeof options["git"] === "string" && { git: options["git"] }),
    entries: store.entries().map(({ entry }) => entry),
  };
}
