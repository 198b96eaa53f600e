// What GitHub shows beside a student's own lines: one annotation for each function that is wrong.
import type { Language } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import type { SourceFile } from "../model/snapshot.ts";
import { exactText } from "../model/untrusted.ts";
import { firstTrouble } from "./first-trouble.ts";
import type { ReportSource } from "./report-source.ts";
import { linesOf, tellEntry, type ToldCheck } from "./tell-entry.ts";
import { workflowCommand } from "./workflow-command.ts";

/** GitHub shows ten errors of a step and drops the rest without a word. */
export const mostAnnotations = 10;

/**
 * Workflow commands, one a line each, the first root cause first; none for what is not written yet. Where several
 * functions are wrong on the same line (a file that cannot be read), one is enough.
 * @param entry with its verdicts redacted.
 * @param files what was submitted.
 * @throws Error when a verdict on hidden cases still holds data.
 */
export function githubAnnotations(
  source: ReportSource,
  entry: Entry,
  language: Language,
  files: readonly SourceFile[],
): readonly string[] {
  const { items } = tellEntry(source, entry, language, files);
  const first = firstTrouble(entry, source.items)?.function;
  const wrong = items
    .flatMap(({ checks }) => checks)
    .filter(({ kind }) => kind === "failed" || kind === "errored")
    .toSorted((one, other) => Number(other.function === first) - Number(one.function === first));
  const each = firstOfEach(
    firstOfEach(wrong, (check) => check.function),
    placeText,
  );
  return each.slice(0, mostAnnotations).map((check) =>
    workflowCommand({
      kind: "error",
      ...check.place,
      title: check.title,
      message: linesOf(check).join(" "),
    }),
  );
}

const placeText = ({ function: name, place }: ToldCheck): string =>
  place.line === undefined ? name : `${exactText(place.file)}:${place.line}`;

const firstOfEach = (
  checks: readonly ToldCheck[],
  nameOf: (check: ToldCheck) => string,
): readonly ToldCheck[] =>
  checks.filter((check, index) => checks.findIndex((one) => nameOf(one) === nameOf(check)) === index);
