// Prints where a student stands: of one assignment everything, of several a line each and what to begin with.
import { styleText } from "node:util";
import { terminalText } from "../wording/terminal-text.ts";
import { alignedRows } from "../wording/text-table.ts";
import type { Say } from "./desk.ts";
import { markOf, type State } from "./mark.ts";
import { isFinished, type FunctionStanding, type Standing } from "./standing.ts";
import { troubleLines } from "./trouble-lines.ts";

/** Everything about one assignment: what to begin with, every function in a line, the points, the next step. */
export function standingLines(standing: Standing, say: Say, width: number): readonly string[] {
  const { trouble, title, assignment } = standing;
  const isJudged = trouble?.kind !== "unloadable" && trouble?.kind !== "ungraded";
  return [
    styleText("bold", `${title} (${assignment})`),
    "",
    ...(trouble ? [...troubleLines(trouble, say, width), ""] : []),
    ...(isJudged ? [...functionLines(standing.functions, say, width), ""] : []),
    ...(isJudged ? pointsLines(standing, say) : []),
    ...nextStep(standing, say),
  ];
}

/** A line for each assignment, then what to begin with in the first that is not finished. */
export function overviewLines(standings: readonly Standing[], say: Say, width: number): readonly string[] {
  const first = standings.find((one) => !isFinished(one));
  return [
    ...summaryLines(standings, say),
    say("desk.hidden-count"),
    "",
    ...(first
      ? [
          styleText("bold", `${first.title} (${first.assignment})`),
          ...(first.trouble ? [...troubleLines(first.trouble, say, width), ""] : []),
          ...nextStep(first, say),
        ]
      : [say("desk.next-submit-all")]),
  ];
}

/** One line an assignment: how many of its checks pass, and the points they give. */
export const summaryLines = (standings: readonly Standing[], say: Say): readonly string[] =>
  alignedRows(
    [left, left, right, right, left],
    standings.map((one) => [
      markOf(stateOf(one)),
      one.assignment,
      `${one.checks.filter(({ kind }) => kind === "passed").length}/${one.checks.length}`,
      one.points === undefined ? "" : say("desk.points", { points: one.points, max: one.maxPoints }),
      one.title,
    ]),
  );

function stateOf(standing: Standing): State {
  if (isFinished(standing)) return "passed";
  const kind = standing.trouble?.kind;
  return kind === "ungraded" ? "ungraded" : kind === "unwritten" ? "not-implemented" : "failed";
}

const left = { align: "left", widest: 80 } as const;
const right = { align: "right", widest: 80 } as const;

function functionLines(functions: readonly FunctionStanding[], say: Say, width: number): readonly string[] {
  const most = Math.max(...functions.map(({ name }) => name.length));
  // Beside a mark, a count and the gaps between the columns.
  const widest = Math.max(20, width - most - 14);
  return alignedRows(
    [left, left, right, { align: "left", widest }],
    functions.map(({ name, kind, passed, of, remark }) => [
      markOf(kind),
      name,
      `${passed}/${of}`,
      kind === "not-implemented" ? say("state.not-implemented") : terminalText(remark),
    ]),
  );
}

function pointsLines({ checks, points, maxPoints }: Standing, say: Say): readonly string[] {
  const passed = checks.filter(({ kind }) => kind === "passed").length;
  const unwritten = checks.filter(({ kind }) => kind === "not-implemented").length;
  return [
    [
      say("test.passed", { passed, of: checks.length }),
      ...(unwritten > 0 ? [say("test.not-implemented", { unwritten })] : []),
    ].join("  "),
    ...(points === undefined
      ? []
      : [say("desk.points-so-far", { points: say("desk.points", { points, max: maxPoints }) })]),
    say("desk.hidden-count"),
  ];
}

/** The one thing to do next, and where help is to be had with it. */
function nextStep({ trouble, assignment }: Standing, say: Say): readonly string[] {
  const number = assignment.split("-", 1)[0] ?? assignment;
  if (!trouble) return [say("desk.next-submit", { number })];
  const { kind, function: name, check, place } = trouble;
  const next = say(`desk.next-${kind}`, { number, name, place: terminalText(place) });
  return kind === "wrong" ? [next, styleText("dim", say("test.hint", { check }))] : [next];
}
