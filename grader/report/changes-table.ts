// What `kadai rejudge` changed, on the terminal.
import type { Language } from "../model/assignment.ts";
import { terminalText } from "../wording/terminal-text.ts";
import type { Untrusted } from "../model/untrusted.ts";
import { toPoints } from "../model/points.ts";
import type { ReportSource } from "./report-source.ts";
import { textTable } from "../wording/text-table.ts";

/** Thousandths of a point before and after; undefined is "ungraded". */
interface PointsChange {
  readonly id: Untrusted;
  readonly name: Untrusted;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

const widestId = 20;
const widestPoints = 14;
const widestName = 30;

/** Everyone whose points changed, by how much, and how many there are. Ends with a newline. */
export function changesTable(
  changes: readonly PointsChange[],
  { wording }: Pick<ReportSource, "wording">,
  language: Language,
): string {
  const say = (key: string, params = {}) => wording.say(language, key, params);
  const points = (milliPoints: number | undefined): string =>
    milliPoints === undefined ? say("state.ungraded") : String(toPoints(milliPoints));
  const changed = changes.filter(({ before, after }) => before !== after);
  const table = textTable(
    [
      { title: say("report.id"), align: "left", widest: widestId },
      { title: say("terminal.before"), align: "right", widest: widestPoints },
      { title: say("terminal.after"), align: "right", widest: widestPoints },
      { title: say("terminal.difference"), align: "right", widest: widestPoints },
      { title: say("report.name"), align: "left", widest: widestName },
    ],
    changed.map((one) => [
      terminalText(one.id),
      points(one.before),
      points(one.after),
      difference(one),
      terminalText(one.name),
    ]),
  );
  const totals = say("terminal.changed", { changed: changed.length, judged: changes.length });
  return `${[...(changed.length > 0 ? [...table, ""] : []), totals].join("\n")}\n`;
}

function difference({ before, after }: PointsChange): string {
  if (before === undefined || after === undefined) return "";
  return `${after > before ? "+" : "-"}${toPoints(Math.abs(after - before))}`;
}
