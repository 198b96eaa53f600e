// Lays out one check for a page: its states, and what its verdicts have to say.
import type { Language } from "../model/assignment.ts";
import type { Finding, JudgedCheck, Verdict } from "../model/verdict.ts";
import { describeFinding } from "../wording/describe-finding.ts";
import { describeVerdict, titleOf } from "../wording/describe-verdict.ts";
import { showCall, showEvidence, type ShownEvidence } from "../wording/show-evidence.ts";
import type { Wording } from "../wording/wording.ts";
import { stateView } from "./state-mark.ts";

/** A check with its verdicts on visible and on hidden cases. */
export function checkView(wording: Wording, check: string, both: readonly JudgedCheck[], language: Language) {
  const sides = both.map((one) => sideView(wording, one, language));
  return { title: titleOf(wording, language, check), sides, said: saidOf(sides) };
}

/** What the sides have to say; the same remark on both (skipped, right given something) is made once for the two. */
function saidOf(sides: readonly ReturnType<typeof sideView>[]) {
  const said = sides.filter(({ remark, findings }) => remark !== "" || findings.length > 0);
  const [first, second] = said;
  const alike = first && second && first.remark === second.remark && first.remark !== "" && first.call === "";
  return alike ? [{ ...first, where: "" }] : said;
}

/** One check on its visible or on its hidden cases. */
export function sideView(wording: Wording, { seen, verdict }: JudgedCheck, language: Language) {
  return {
    where: wording.say(language, `report.${seen}`),
    state: stateView(verdict.kind, wording, language),
    remark: remarkOf(wording, verdict, language),
    call: verdict.kind === "errored" && seen === "visible" ? showCall(verdict.call) : "",
    findings: verdict.kind === "failed" ? findingViews(wording, verdict.findings, language) : [],
  };
}

/** What there is to say of a verdict beside its state and its findings. The fault of an ungraded one is for TAs. */
function remarkOf(wording: Wording, verdict: Verdict, language: Language): string {
  const speaks =
    verdict.kind === "errored" ||
    verdict.kind === "skipped" ||
    (verdict.kind === "passed" && verdict.followThrough);
  return speaks ? describeVerdict(wording, language, verdict) : "";
}

/** Findings that say the same are told once, with the evidence of each. */
function findingViews(wording: Wording, findings: readonly Finding[], language: Language) {
  const groups = new Map<string, ShownEvidence[]>();
  for (const finding of findings) {
    const text = describeFinding(wording, language, finding);
    const evidence = showEvidence(finding);
    groups.set(text, [...(groups.get(text) ?? []), ...(evidence ? [evidence] : [])]);
  }
  return [...groups].map(([text, evidence]) => ({ text, evidence: evidence.map(evidenceView) }));
}

/** Every field is there, empty where nothing is known: a template takes no gaps. */
export const evidenceView = ({ call, yours = "", expected = "", at }: ShownEvidence) => ({
  call,
  yours,
  expected,
  at: at ?? false,
});
