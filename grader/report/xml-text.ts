// Encodes text for XML 1.0, as content or as the value of an attribute in quotes.
import type { Untrusted } from "../model/untrusted.ts";
import { visibleText, writeOut } from "../wording/visible-text.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Two more code points that XML has no way to write at all. */
const unwritable = /[\uFFFE\uFFFF]/g;

/** Visible text without markup. Control characters, which XML forbids even escaped, are written out. */
export const xmlText = (text: Untrusted, limit?: number): string =>
  visibleText(text, limit)
    .replace(unwritable, writeOut)
    .replace(/[&<>"']/g, (character) => entities[character] ?? "");
