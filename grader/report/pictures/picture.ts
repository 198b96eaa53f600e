// What a picture of a report is, and the frame of its SVG: what it shows, and what follows from that, in words.
import type { Language } from "../../model/assignment.ts";
import type { Params } from "../../wording/wording.ts";

declare const rendered: unique symbol;

/** Markup made here: everything in it that was not written by the program is escaped. */
export type Markup = string & { readonly [rendered]: true };

export interface Picture {
  /** Unique in a page that holds both languages; the ids in the SVG begin with it. */
  readonly key: string;
  /** The graded function it is about. */
  readonly function: string;
  readonly title: string;
  /** The text alternative. Begins with what follows from the numbers. */
  readonly conclusion: string;
  readonly svg: Markup;
  /** The numbers that are drawn. */
  readonly table: Table;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Which function a picture is about, and who speaks in it. */
export interface Voice {
  readonly function: string;
  readonly language: Language;
  say(key: string, params?: Params): string;
}

/** All that is drawn is laid out in this width: on a phone it shrinks by a seventh and its text stays at 12 px. */
export const pictureWidth = 320;

/** In units of the drawing. */
export const fontSize = 14;

/** Puts text into markup. */
export const escape = (text: string): Markup =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;") as Markup;

type Drawn = Omit<Picture, "key" | "function" | "svg"> & {
  /** "delta-bars": the kind of picture. */
  readonly kind: string;
  readonly height: number;
  /** What stands inside of the `svg` element. */
  readonly body: Markup;
};

/** Frames what was drawn. */
export function pictureOf(voice: Voice, { kind, title, conclusion, table, height, body }: Drawn): Picture {
  const key = `${kind}-${voice.function}-${voice.language}`;
  const id = escape(key);
  const svg = `<svg class="drawing" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" viewBox="0 0 ${pictureWidth} ${height}" width="${pictureWidth}" height="${height}" font-size="${fontSize}" fill="currentColor" style="display: block; max-width: 100%; height: auto; font-family: var(--sans); font-variant-numeric: tabular-nums"><title id="${id}-title">${escape(title)}</title><desc id="${id}-desc">${escape(conclusion)}</desc>${body}</svg>`;
  return { key, function: voice.function, title, conclusion, svg: svg as Markup, table };
}
