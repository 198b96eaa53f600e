// gradescope/<id>.json: one student's results as Gradescope reads them from an autograder (results.json).
import type { Language } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import { toPoints } from "../model/points.ts";
import { jsonText, type Writable } from "./json-text.ts";
import { shareText } from "./points-text.ts";
import type { ReportSource } from "./report-source.ts";
import { linesOf, tellEntry, type ToldCheck, type ToldItem } from "./tell-entry.ts";

/** When Gradescope shows a test to the student; "after_due_date" means the late due date where there is one. */
export type GradescopeVisibility = (typeof gradescopeVisibilities)[number];

export const gradescopeVisibilities = ["visible", "after_due_date", "after_published", "hidden"] as const;

/**
 * The text of results.json; undefined for an ungraded entry: without a file Gradescope says that the autograder failed,
 * which is true, and gives no mark.
 *
 * The tests with points are the rubric items, because only these are rounded; the checks follow as tests without points.
 * Checks on hidden cases are visible unless said otherwise: they have been redacted to the kind of mistake, as in the
 * report, and a single test that is not visible makes Gradescope withhold the total. If they are to be withheld, so are
 * the items they count for, whose points would tell.
 * @param entry with its verdicts redacted.
 * @throws Error when a verdict on hidden cases still holds data.
 */
export function gradescopeJson(
  source: ReportSource,
  entry: Entry,
  language: Language,
  hiddenChecks: GradescopeVisibility = "visible",
): string | undefined {
  const { items, milliPoints, remarks } = tellEntry(source, entry, language);
  if (milliPoints === undefined) return undefined;
  return `${jsonText({
    // Of the same sum as everywhere: it overrides what Gradescope would add up.
    score: toPoints(milliPoints),
    visibility: "visible",
    // What a submission prints is never passed on.
    stdout_visibility: "hidden",
    output: remarks.join("\n"),
    output_format: "text",
    test_output_format: "text",
    test_name_format: "text",
    tests: items.flatMap((item, index) => testsOf(source, item, index, language, hiddenChecks)),
  })}\n`;
}

function testsOf(
  { wording }: ReportSource,
  item: ToldItem,
  index: number,
  language: Language,
  hiddenChecks: GradescopeVisibility,
): readonly Writable[] {
  const whole: Writable = {
    name: item.title,
    number: String(index + 1),
    score: toPoints(item.milliPoints ?? 0),
    max_score: toPoints(item.maxMilliPoints),
    output: `${wording.say(language, "report.points")}: ${shareText(item)}`,
    visibility: item.checks.some(({ seen }) => seen === "hidden") ? hiddenChecks : "visible",
  };
  const checkTest = (check: ToldCheck, place: number): Writable => ({
    name: `${check.title} (${check.where})`,
    number: `${index + 1}.${place + 1}`,
    // There are only two; which of the others it is stands in the output and in the tags.
    status: check.kind === "passed" ? "passed" : "failed",
    output: [wording.say(language, `state.${check.kind}`), ...linesOf(check)].join("\n"),
    tags: [check.check, check.seen, check.kind],
    visibility: check.seen === "hidden" ? hiddenChecks : "visible",
  });
  return [whole, ...item.checks.map(checkTest)];
}
