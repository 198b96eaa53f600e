// Turns the bytes of a roster into text, or says how to save it so that no name is garbled.
import { Fault } from "../model/fault.ts";

export interface RosterText {
  readonly text: string;
  /** Set when the text was not UTF-8 and how it was read should be looked at. */
  readonly note?: string;
}

/** @throws Fault "unreadable-roster" when the bytes are neither UTF-8 nor surely CP932. */
export function rosterText(bytes: Uint8Array, path: string): RosterText {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || bytes.includes(0)) {
    throw unreadable(path, "is UTF-16 or not a text file");
  }
  const text = decode(bytes, "utf-8");
  if (text !== undefined) return { text };
  const cp932 = decode(bytes, "shift_jis");
  // EUC-JP also decodes as CP932, into half-width katakana; CP932 with a kanji in it never decodes as EUC-JP.
  if (cp932 === undefined || decode(bytes, "euc-jp") !== undefined) {
    throw unreadable(path, "is neither UTF-8 nor surely CP932 (Shift_JIS)");
  }
  return { text: cp932, note: cp932Note(cp932, path) };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const startsWith = (bytes: Uint8Array, first: number, second: number) =>
  bytes[0] === first && bytes[1] === second;

const unreadable = (path: string, what: string) =>
  new Fault("unreadable-roster", `The roster ${path} ${what}. In Excel, save it as "CSV UTF-8".`);

function cp932Note(text: string, path: string): string {
  const sample = /[^,"\r\n]*[^\p{ASCII}][^,"\r\n]*/u.exec(text)?.[0] ?? "";
  return (
    `The roster ${path} is not UTF-8; it was read as CP932 (Shift_JIS), the way Excel saves "CSV". ` +
    `Its first Japanese cell reads "${sample}". To be sure, save it as "CSV UTF-8".`
  );
}
