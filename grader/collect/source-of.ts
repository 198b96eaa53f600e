// Names what the files of a submission are taken from, without reading them.
import type { InRepository } from "./locate.ts";
import type { Wanted } from "./read-group.ts";

/** Equal sources hold equal files: commits are named by their content, and the same rule picks from the same ones. */
export const sourceOf = ({ tip, kept }: InRepository, { assignmentId, submit, at }: Wanted): string =>
  JSON.stringify([tip ?? null, at === undefined ? [] : kept.toSorted(), at ?? null, assignmentId, submit]);
