// Writes JSON in which nothing is invisible and nothing lost.
import type { Untrusted } from "../model/untrusted.ts";
import { invisible } from "../wording/visible-text.ts";

/** A tree of JSON; text from outside stands in it as it is. */
export type Writable =
  Untrusted | null | boolean | number | readonly Writable[] | { readonly [key: string]: Writable };

/** One line of JSON. Invisible characters are escaped (U+202E as \u202e), so programs read exactly what came in. */
export const jsonText = (tree: Writable): string =>
  JSON.stringify(tree).replace(invisible, (character) => character.split("").map(escapeUnit).join(""));

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
