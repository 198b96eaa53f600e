// result.json: what the visible checks say of a student's own work, for the comment on a pull request.
import { languages, type Bilingual, type Language } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import { toPoints } from "../model/points.ts";
import type { SourceFile } from "../model/snapshot.ts";
import { exactText } from "../model/untrusted.ts";
import { firstTrouble } from "./first-trouble.ts";
import { jsonText, type Writable } from "./json-text.ts";
import type { ReportSource } from "./report-source.ts";
import { tellEntry } from "./tell-entry.ts";

/** One assignment, judged on the student's own machine or in their own CI. */
export interface OwnResult {
  readonly source: ReportSource;
  readonly entry: Entry;
  readonly files: readonly SourceFile[];
}

/** The text of result.json; its shape is grader/model/schemas/own-result.schema.json. */
export const ownResultJson = (results: readonly OwnResult[]): string =>
  `${jsonText({ version: 1, assignments: results.map(assignmentJson) })}\n`;

function assignmentJson({ source, entry, files }: OwnResult): Writable {
  const told = { ja: tellEntry(source, entry, "ja", files), en: tellEntry(source, entry, "en", files) };
  const checksIn = (language: Language) => told[language].items.flatMap(({ checks }) => checks);
  const trouble = firstTrouble(entry, source.items);
  const shown = (language: Language) =>
    checksIn(language).find(({ check }) => check === trouble?.shownBy?.check);
  const place = shown("en")?.place;
  const { milliPoints, maxMilliPoints } = told.en;
  return {
    assignment: source.gradebook.assignment,
    title: source.gradebook.title,
    points: milliPoints === undefined ? null : toPoints(milliPoints),
    maxPoints: toPoints(maxMilliPoints),
    begin: trouble
      ? {
          function: trouble.function,
          place: place?.line === undefined ? null : `${exactText(place.file)}:${place.line}`,
          said: inBoth((language) => {
            const {
              sentence,
              evidence = [],
              explanation = [],
            } = shown(language) ?? {
              sentence: source.wording.say(language, "verdict.not-implemented"),
            };
            return [sentence, ...evidence, ...explanation];
          }),
        }
      : null,
    checks: checksIn("en").map(({ check, kind, title }, index) => ({
      check,
      verdict: kind,
      title: { ja: checksIn("ja")[index]?.title ?? "", en: title } satisfies Bilingual,
    })),
  };
}

const inBoth = (say: (language: Language) => readonly string[]): Writable =>
  Object.fromEntries(languages.map((language) => [language, say(language)]));
