// The table of the class that ends a run on the terminal.
import type { Language } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import { terminalText } from "../wording/terminal-text.ts";
import { spreadOf } from "./class-figures.ts";
import { versionView } from "./graded-version.ts";
import { toPoints } from "../model/points.ts";
import { entryMilliPoints } from "./points-text.ts";
import type { ReportSource } from "./report-source.ts";
import { textTable } from "../wording/text-table.ts";

/** With these a line stays below 80 cells. */
const widestId = 20;
const widestWord = 16;
const widestName = 30;

/** Every student in a line, those a TA has to look at once more with the reason, and the totals. Ends with a newline. */
export function classTable(source: ReportSource, language: Language): string {
  const say = (key: string, params = {}) => source.wording.say(language, key, params);
  const { entries } = source.gradebook;
  const table = textTable(
    [
      { title: say("report.id"), align: "left", widest: widestId },
      { title: say("report.points"), align: "right", widest: widestWord },
      { title: say("report.state"), align: "left", widest: widestWord },
      { title: say("report.lateness"), align: "left", widest: widestWord },
      { title: say("report.name"), align: "left", widest: widestName },
    ],
    entries.map((entry) => row(source, entry, language)),
  );
  const ungraded = entries.flatMap((entry) =>
    entry.kind === "ungraded"
      ? [`  ${terminalText(entry.id)}  ${terminalText(entry.fault, longestFault)}`]
      : [],
  );
  const look = ungraded.length > 0 ? ["", say("terminal.look"), ...ungraded] : [];
  return `${[...table, ...look, "", ...classTotals(source, language)].join("\n")}\n`;
}

/** How many have marks, how many have not, and the middle of those that have: nobody by name. */
export function classTotals({ gradebook, wording }: ReportSource, language: Language): readonly string[] {
  const say = (key: string, params = {}) => wording.say(language, key, params);
  const { entries, maxMilliPoints } = gradebook;
  const spread = spreadOf(gradebook);
  const count = (kind: Entry["kind"]): number => entries.filter((entry) => entry.kind === kind).length;
  return [
    say("terminal.totals", {
      graded: count("graded"),
      noSubmission: count("no-submission"),
      ungraded: count("ungraded"),
    }),
    ...(spread.count > 0
      ? [say("terminal.median", { median: toPoints(spread.median), max: toPoints(maxMilliPoints) })]
      : []),
  ];
}

/** Faults name files and addresses, which must stay whole. */
const longestFault = 400;

function row({ wording }: ReportSource, entry: Entry, language: Language): readonly string[] {
  const milliPoints = entryMilliPoints(entry);
  const { id, name, kind } = entry;
  return [
    terminalText(id),
    milliPoints === undefined ? "-" : String(toPoints(milliPoints)),
    wording.say(language, `state.${kind}`),
    versionView(entry, wording, language).lateness,
    terminalText(name),
  ];
}
