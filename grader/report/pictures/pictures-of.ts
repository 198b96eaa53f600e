// Chooses which pictures a report shows: by what failed on visible cases, the first causes first.
import type { Language } from "../../model/assignment.ts";
import { functionOf } from "../../model/function-of.ts";
import type { Entry } from "../../model/gradebook.ts";
import type { Finding } from "../../model/verdict.ts";
import type { Params } from "../../wording/wording.ts";
import type { ReportSource } from "../report-source.ts";
import { drawAnswer } from "./draw-answer.ts";
import { drawGradient } from "./draw-gradient.ts";
import { drawNetworks } from "./draw-networks.ts";
import type { Picture, Voice } from "./picture.ts";

/** More of one function say the same once more; a page with more in all is turned over, not read. */
const mostOfOne = 3;
const mostPictures = 8;

/** The pictures of one entry, in one language: what visible cases have shown, and nothing else. */
export function picturesOf(
  { wording }: Pick<ReportSource, "wording">,
  entry: Entry,
  language: Language,
): readonly Picture[] {
  const say = (key: string, params?: Params) => wording.say(language, key, params);
  const pictures: Picture[] = [];
  for (const { name, findings } of failuresOf(entry)) {
    if (pictures.length >= mostPictures) break;
    pictures.push(...draw({ function: name, language, say }, findings).slice(0, mostOfOne));
  }
  return pictures.slice(0, mostPictures);
}

const draw = (voice: Voice, findings: readonly FoundBy[]): readonly Picture[] => {
  const evidence = findings.flatMap((finding) => finding.evidence ?? []);
  const measured = findings.flatMap((finding) => (isMeasured(finding) ? (finding.evidence ?? []) : []));
  return [...drawAnswer(voice, evidence), ...drawGradient(voice, measured), ...drawNetworks(voice, evidence)];
};

type FoundBy = Finding & { readonly check: string };

/** Whether an answer was compared with derivatives measured by central differences. */
const isMeasured = ({ check, key }: FoundBy): boolean =>
  check.endsWith(".gradient") && key.startsWith("value.");

interface Failure {
  readonly name: string;
  readonly findings: readonly FoundBy[];
}

/** What failed on visible cases, function by function: those that follow from others come last. */
function failuresOf(entry: Entry): readonly Failure[] {
  const judged = "judged" in entry ? (entry.judged ?? []) : [];
  const found = judged.flatMap(({ check, seen, verdict }) =>
    seen === "visible" && verdict.kind === "failed"
      ? verdict.findings.map((finding) => ({ ...finding, check }))
      : [],
  );
  const following = new Set(
    entry.kind === "graded"
      ? entry.diagnoses.filter(({ kind }) => kind === "follows").map((one) => one.function)
      : [],
  );
  const names = [...new Set(found.map(({ check }) => functionOf(check)))];
  return [
    ...names.filter((name) => !following.has(name)),
    ...names.filter((name) => following.has(name)),
  ].map((name) => ({ name, findings: found.filter(({ check }) => functionOf(check) === name) }));
}
