// Reads what a student typed after a command: names of assignments and a few options.
import { parseArgs, type ParseArgsConfig } from "node:util";
import { Fault } from "../model/fault.ts";
import { visibleText } from "../wording/visible-text.ts";
import type { Desk } from "./desk.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The words with their options; `--no-NAME` turns one off. @throws Fault naming the options there are. */
export function readWords<T extends Options>(words: readonly string[], options: T, { say }: Desk) {
  try {
    return parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      allowNegative: true,
      strict: true,
    });
  } catch (error) {
    // Whatever else fails is our bug.
    if (!(error instanceof TypeError)) throw error;
    const known = Object.keys(options).map((name) => `--${name}`);
    const shown = { words: visibleText(words.join(" ")), options: known.join(", ") };
    throw new Fault("bad-option", say(known.length === 0 ? "desk.no-options" : "desk.bad-option", shown));
  }
}
