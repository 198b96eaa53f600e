// Says what turned right since the last run and why that is right, and what is right no longer.
import type { Assignment } from "../model/assignment.ts";
import { functionOf } from "../model/function-of.ts";
import { formulasOf } from "../model/formula.ts";
import { terminalText } from "../wording/terminal-text.ts";
import { wrapText } from "../wording/wrap-text.ts";
import type { Say } from "./desk.ts";
import { markOf } from "./mark.ts";
import type { CheckStanding, Standing } from "./standing.ts";

/** More at once are counted only. */
const mostShown = 5;

/** Ends with an empty line. @param before the last standing of files that could be read. */
export function changeLines(
  assignment: Assignment,
  before: Standing,
  after: Standing,
  say: Say,
  width: number,
): readonly string[] {
  const kindBefore = new Map(before.checks.map(({ check, kind }) => [check, kind]));
  const changed = after.checks.filter(
    ({ check, kind }) => (kind === "passed") !== (kindBefore.get(check) === "passed"),
  );
  const green = changed.filter(({ kind }) => kind === "passed");
  const red = changed.filter(({ kind }) => kind !== "passed");
  if (after.checks.every(({ check, kind }) => kindBefore.get(check) === kind)) return [say("desk.same"), ""];
  return [
    ...listed("desk.turned-right", green, say, (one) => [
      lineOf(one),
      ...whyRight(assignment, one, say).flatMap((text) =>
        wrapText(text, width - 4).map((line) => `    ${line}`),
      ),
    ]),
    ...listed("desk.turned-wrong", red, say, (one) => [lineOf(one)]),
  ];
}

const lineOf = ({ kind, title }: CheckStanding): string => `  ${markOf(kind)} ${terminalText(title)}`;

function listed(
  key: string,
  checks: readonly CheckStanding[],
  say: Say,
  show: (one: CheckStanding) => readonly string[],
): readonly string[] {
  if (checks.length === 0) return [];
  const more = checks.length - mostShown;
  return [
    say(key),
    ...checks.slice(0, mostShown).flatMap(show),
    ...(more > 0 ? [`  ${say("desk.more", { count: more })}`] : []),
    "",
  ];
}

/** What a check has asked is why its answer is right: its witness, and the formula that the numbers are those of. */
function whyRight(assignment: Assignment, { check }: CheckStanding, say: Say): readonly string[] {
  const witness = assignment.checks.find(({ id }) => id === check)?.witness ?? "form";
  const [formula] = witness === "reference" ? formulasOf(assignment, functionOf(check)) : [];
  return [say(`desk.why.${witness}`), ...(formula ? [formula.text] : [])];
}
