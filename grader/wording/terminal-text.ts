// Encodes text for a terminal, and for the log of a CI run, which a terminal's output ends up in.
import type { Untrusted } from "../model/untrusted.ts";
import { visibleText, writeOut } from "./visible-text.ts";

/** GitHub obeys lines that begin with "::" and anything that follows "##[". */
const command = /(^\s*):(?=:)|#(?=#\[)/gu;

/** Sentences of ours, which name files and addresses, are cut after this many characters. */
const longestLine = 2000;

/** One line, or a part of it: nothing moves the cursor, changes colours or titles, or is taken for a command. */
export const terminalText = (text: Untrusted, limit?: number): string =>
  visibleText(text, limit).replace(command, (found) => found.slice(0, -1) + writeOut(found.slice(-1)));

/** The same for text of several lines, such as the message of an error. */
export const terminalLines = (text: string): string =>
  text
    .split("\n")
    .map((line) => terminalText(line, longestLine))
    .join("\n");
