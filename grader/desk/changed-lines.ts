// Tells a student that files of the kit were changed, in one sentence.
import { styleText } from "node:util";
import { terminalText } from "../wording/terminal-text.ts";
import { wrapText } from "../wording/wrap-text.ts";
import type { Say } from "./desk.ts";

/** More are not named. */
const mostNamed = 3;

/** The first of the files by name; "…" stands for more. */
export const namesOf = (files: readonly string[]): string =>
  [
    ...files.slice(0, mostNamed).map((file) => terminalText(file)),
    ...(files.length > mostNamed ? ["…"] : []),
  ].join(", ");

/** Nothing when nothing was changed; an empty line ends it otherwise. */
export const changedLines = (files: readonly string[], say: Say, width: number): readonly string[] =>
  files.length === 0
    ? []
    : [
        ...wrapText(say("desk.changed", { count: files.length, files: namesOf(files) }), width).map((line) =>
          styleText("yellow", line),
        ),
        "",
      ];
