// github/<id>.md: one student's results for the summary of a GitHub Actions job.
import { languages, type Language } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import type { SourceFile } from "../model/snapshot.ts";
import { exactText } from "../model/untrusted.ts";
import { firstTrouble, type FirstTrouble } from "./first-trouble.ts";
import { markdownBlock } from "./markdown-block.ts";
import { markdownSentence } from "./markdown-sentence.ts";
import { markdownText } from "./markdown-text.ts";
import { shareText } from "./points-text.ts";
import type { ReportSource } from "./report-source.ts";
import { stateView } from "./state-mark.ts";
import { tellEntry, type ToldEntry } from "./tell-entry.ts";

/** GitHub refuses the summary of a step that is larger, in bytes. */
export const largestSummary = 1024 * 1024;

/**
 * GitHub's Markdown, `first` language open and the other one folded: the points, the first root cause in full, the
 * items, every check in a line.
 * @param entry with its verdicts redacted.
 * @param room in bytes; what does not fit is left out from the end, and that is said.
 * @throws Error when a verdict on hidden cases still holds data.
 */
export function githubSummary(
  source: ReportSource,
  entry: Entry,
  first: Language,
  {
    files = [],
    room = largestSummary,
  }: { readonly files?: readonly SourceFile[]; readonly room?: number } = {},
): string {
  const say = (key: string) => source.wording.say(first, key);
  const others = languages.filter((language) => language !== first);
  const sections = [
    ...sectionsIn(source, entry, first, files),
    ...others.map((language) =>
      folded(
        source.wording.say(language, "report.this-language"),
        sectionsIn(source, entry, language, files).join("\n\n"),
      ),
    ),
  ];
  return withinRoom(sections, room, say("ci.shortened"));
}

function sectionsIn(
  source: ReportSource,
  entry: Entry,
  language: Language,
  files: readonly SourceFile[],
): readonly string[] {
  const say = (key: string) => source.wording.say(language, key);
  const told = tellEntry(source, entry, language, files);
  const title = markdownSentence(source.gradebook.title[language]);
  const trouble = firstTrouble(entry, source.items);
  return [
    `## ${title} (${shareText(told)})`,
    ...told.remarks.map((remark) => markdownSentence(remark, longestRemark)),
    ...(trouble ? troubleText(trouble, told, say) : []),
    ...(told.milliPoints === told.maxMilliPoints ? [say("report.all-points")] : []),
    itemTable(told, say),
    ...(told.items.some(({ checks }) => checks.length > 0)
      ? [folded(say("report.all-checks"), checkList(source, told, language))]
      : []),
  ];
}

/** It names files and says what to do with them. */
const longestRemark = 1000;

type Say = (key: string) => string;

function troubleText(trouble: FirstTrouble, { items }: ToldEntry, say: Say): readonly string[] {
  const name = markdownText(trouble.function);
  const shown = items
    .flatMap(({ checks }) => checks)
    .find(({ check, seen }) => check === trouble.shownBy?.check && seen === trouble.shownBy.seen);
  if (!shown) return [`### ${say("report.begin")}`, `${name} ${say("report.unwritten")}`];
  const { sentence, evidence, explanation, place } = shown;
  return [
    `### ${say("report.begin")}: ${name}`,
    ...(place.line === undefined ? [] : [markdownText(`${exactText(place.file)}:${place.line}`)]),
    markdownSentence(sentence, longestRemark),
    markdownBlock(evidence),
    ...explanation.map((line) => markdownSentence(line, longestRemark)),
  ].filter((text) => text !== "");
}

function itemTable({ items, ...whole }: ToldEntry, say: Say): string {
  const row = (name: string, points: string, passed: string) => `| ${name} | ${points} | ${passed} |`;
  return [
    row(say("report.item"), say("report.points"), say("report.checks-passed")),
    row("---", "--:", "--:"),
    ...items.map((item) => {
      const passed = item.checks.filter(({ kind }) => kind === "passed").length;
      return row(markdownSentence(item.title), shareText(item), `${passed}/${item.checks.length}`);
    }),
    row(`**${say("report.total")}**`, `**${shareText(whole)}**`, ""),
  ].join("\n");
}

const checkList = ({ wording }: ReportSource, { items }: ToldEntry, language: Language): string =>
  items
    .flatMap(({ checks }) => checks)
    .map(({ kind, title, where, sentence }) => {
      const { mark, word } = stateView(kind, wording, language);
      const isSaid = kind !== "passed" && kind !== "not-implemented";
      const said = isSaid ? `: ${markdownSentence(sentence)}` : "";
      return `- ${`${mark} **${word}**`.trim()} ${markdownSentence(`${title} (${where})`)}${said}`;
    })
    .join("\n");

/** The empty lines let GitHub read what is inside as Markdown. */
const folded = (summary: string, text: string): string =>
  `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;

/** As many sections as there is room for, and a last line when there is not room for all. */
function withinRoom(sections: readonly string[], room: number, shortened: string): string {
  const text = (some: readonly string[]) => `${some.join("\n\n")}\n`;
  const fits = (some: readonly string[]) => Buffer.byteLength(text(some)) <= room;
  if (fits(sections)) return text(sections);
  const kept = sections.findLastIndex((_, index) => fits([...sections.slice(0, index + 1), shortened]));
  const some = [...sections.slice(0, kept + 1), shortened];
  return fits(some) ? text(some) : "";
}
