// `npm run doctor`: what is in order, and what has to be done before work can be handed in.
import { styleText } from "node:util";
import { alignedRows } from "../wording/text-table.ts";
import { wrapText } from "../wording/wrap-text.ts";
import type { Advice } from "./advice.ts";
import { atDesk } from "./at-desk.ts";
import type { Say } from "./desk.ts";
import { examineDesk } from "./examine-desk.ts";
import { readWords } from "./read-words.ts";
import { terminalWidth } from "./terminal-width.ts";

const marks = { good: ["✓", "green"], todo: ["✗", "yellow"], note: ["・", "dim"] } as const;

/** Cells that mark and word take, with the gaps after them. */
const indent = 12;

await atDesk(async (desk, words) => {
  readWords(words, {}, desk);
  const advice = await examineDesk(desk);
  const isInOrder = advice.every(({ kind }) => kind !== "todo");
  const column = { align: "left", widest: terminalWidth() } as const;
  const lines = [
    ...alignedRows(
      [column, column, column],
      advice.flatMap((one) => rowsOf(one, desk.say)),
    ),
    "",
    desk.say(isInOrder ? "doctor.in-order" : "doctor.to-do"),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return isInOrder ? 0 : 1;
});

/** A mark, a word, a sentence; below the sentence what to do. */
function rowsOf({ kind, name, params }: Advice, say: Say): readonly (readonly string[])[] {
  const [sign, style] = marks[kind];
  const sentences =
    kind === "todo"
      ? [say(`work.${name}`, params), `→ ${say(`work.${name}.next`, params)}`]
      : [say(`doctor.${name}`, params)];
  const [first = "", ...more] = sentences.flatMap((text) => wrapText(text, terminalWidth() - indent));
  return [[styleText(style, sign), say(`doctor.${kind}`), first], ...more.map((line) => ["", "", line])];
}
