// Chooses which pictures a report shows: by what failed on visible cases, the first causes first.
import type { Language } from "../../model/assignment.ts";
import { functionOf } from "../../model/function-of.ts";
import type { Entry } from "../../model/gradebook.ts";
import type { Evidence } from "../../model/verdict.ts";
import type { Params } from "../../wording/wording.ts";
import type { ReportSource } from "../report-source.ts";
import { deltaBars } from "./delta-bars.ts";
import type { Picture, Voice } from "./picture.ts";

/** A page with more pictures is turned over, not read. */
const mostPictures = 6;

/** The pictures of one entry, in one language; none of what only hidden cases have shown. */
export function picturesOf(
  { wording }: Pick<ReportSource, "wording">,
  entry: Entry,
  language: Language,
): readonly Picture[] {
  const say = (key: string, params?: Params) => wording.say(language, key, params);
  return failuresOf(entry)
    .flatMap((failure) => drawn({ function: failure.function, language, say }, failure.evidence))
    .slice(0, mostPictures);
}

interface Failure {
  readonly function: string;
  readonly evidence: readonly Evidence[];
}

/** What failed on visible cases, function by function. */
function failuresOf(entry: Entry): readonly Failure[] {
  const failed = ("judged" in entry ? (entry.judged ?? []) : []).flatMap(({ check, seen, verdict }) =>
    seen === "visible" && verdict.kind === "failed"
      ? [
          {
            function: functionOf(check),
            evidence: verdict.findings.flatMap(({ evidence }) => evidence ?? []),
          },
        ]
      : [],
  );
  const functions = [...new Set(failed.map((one) => one.function))];
  return functions.map((name) => ({
    function: name,
    evidence: failed.filter((one) => one.function === name).flatMap(({ evidence }) => evidence),
  }));
}

function drawn(voice: Voice, evidence: readonly Evidence[]): readonly Picture[] {
  for (const { yours, expected } of evidence) {
    const picture = deltaBars(voice, yours, expected);
    if (picture) return [picture];
  }
  return [];
}
