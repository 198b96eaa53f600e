// Writes an entry as text and reads it back exactly, with every value its verdicts hold.
import { encode, fromJson, type Json } from "../model/codec.ts";
import type { Entry } from "../model/gradebook.ts";
import type { Value } from "../model/value.ts";

/** Levels of an entry around a value of its evidence; the codec counts from the value on. */
const wrapping = -10;

/** An entry as it is kept. */
export type EntryText = string & { readonly kind: "entry" };

/** An entry is plain data all through, so the codec of values carries it whole. */
export const entryText = (entry: Entry): EntryText => encode(entry as unknown as Value) as EntryText;

/** The inverse of {@link entryText}. */
export const readEntry = (text: EntryText): Entry =>
  fromJson(JSON.parse(text) as Json, wrapping) as unknown as Entry;
