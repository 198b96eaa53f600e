// classroom50/<id>.json: one submission's results as Classroom 50 reads them from a grader (result.json).
import type { Language } from "../model/assignment.ts";
import { Fault } from "../model/fault.ts";
import type { Entry } from "../model/gradebook.ts";
import { exactText } from "../model/untrusted.ts";
import { jsonText, type Writable } from "./json-text.ts";
import { shareText } from "./points-text.ts";
import type { ReportSource } from "./report-source.ts";
import { linesOf, tellEntry, type ToldItem } from "./tell-entry.ts";

/** What Classroom 50 says of the submission that is being graded, in the environment of the grader's step. */
export type Classroom50Submission = Readonly<Record<(typeof fields)[number], string>>;

const fields = [
  "classroom",
  "assignment",
  "assignment_type",
  "owner",
  "submission",
  "commit",
  "release",
  "review",
] as const;

/** The variables each field may come from, the first that is set. */
const variablesOf: Readonly<Record<(typeof fields)[number], readonly string[]>> = {
  classroom: ["CLASSROOM"],
  assignment: ["ASSIGNMENT"],
  assignment_type: ["ASSIGNMENT_TYPE"],
  owner: ["OWNER", "USERNAME"],
  submission: ["SUBMISSION_TAG"],
  commit: ["COMMIT_URL"],
  release: ["RELEASE_URL"],
  review: ["REVIEW_URL"],
};

/** @throws Fault naming the variable that is missing: the format is for a grader that Classroom 50 has started. */
export function classroom50Submission(
  environment: Readonly<Record<string, string | undefined>>,
): Classroom50Submission {
  return Object.fromEntries(
    fields.map((field) => {
      const value = variablesOf[field].map((name) => environment[name]).find((one) => one);
      if (value !== undefined) return [field, value];
      throw new Fault(
        "bad-option",
        `--format classroom50 needs ${variablesOf[field].join(" or ")} in the environment, as Classroom 50 sets it. ` +
          `Run it in the step that Classroom 50 starts, or leave the format out.`,
      );
    }),
  ) as Classroom50Submission;
}

/**
 * The text of result.json, whose shape is grader/model/schemas/classroom50.schema.json; undefined for an ungraded entry,
 * of which Classroom 50 learns by the exit code. Its points are whole numbers: all of them are given in thousandths of
 * ours, so that nothing is rounded. How many that are stands beside them in plain words.
 * @param entry with its verdicts redacted.
 * @throws Fault when it is not known when the work was committed.
 * @throws Error when a verdict on hidden cases still holds data.
 */
export function classroom50Json(
  source: ReportSource,
  entry: Entry,
  language: Language,
  submission: Classroom50Submission,
  gradedAt: Date,
): string | undefined {
  const { items, milliPoints, maxMilliPoints } = tellEntry(source, entry, language);
  if (milliPoints === undefined) return undefined;
  return `${jsonText({
    schema: "classroom50/result/v1",
    ...submission,
    datetime: utcText(committedAt(entry)),
    graded_at: utcText(gradedAt),
    score: milliPoints,
    "max-score": maxMilliPoints,
    tests: items.map(testOf),
  })}\n`;
}

const testOf = (item: ToldItem): Writable => ({
  "test-name": item.title,
  passed: item.milliPoints === item.maxMilliPoints,
  score: item.milliPoints ?? 0,
  "max-score": item.maxMilliPoints,
  points: shareText(item),
  output: item.checks
    .filter(({ kind }) => kind !== "passed")
    .flatMap((check) => [`${check.title} (${check.where})`, ...linesOf(check).map((line) => `  ${line}`)])
    .join("\n"),
});

/** The commit's own time, which stays the same however often it is graded. */
function committedAt({ committedAt: text = "" }: Entry): Date {
  const time = new Date(exactText(text));
  if (!Number.isNaN(time.getTime())) return time;
  throw new Fault(
    "bad-option",
    "--format classroom50 needs the time of a commit: grade a git repository with at least one commit.",
  );
}

/** Without the fractions of a second that the format does not have. */
const utcText = (time: Date): string => time.toISOString().replace(/\.\d+Z$/, "Z");
