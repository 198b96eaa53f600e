// Lays out what `npm run submit` has found: what would be graded, until when, and whether it has arrived.
import { styleText } from "node:util";
import { terminalText } from "../wording/terminal-text.ts";
import { wrapText } from "../wording/wrap-text.ts";
import { changedFiles } from "./changed-files.ts";
import { changedLines } from "./changed-lines.ts";
import type { Delivery } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import type { JudgedOwn } from "./judge-own.ts";
import { markOf } from "./mark.ts";
import type { OwnRepository } from "./own-repository.ts";
import { summaryLines } from "./standing-lines.ts";
import { submitFiles } from "./submit-files.ts";
import { terminalWidth } from "./terminal-width.ts";
import { isNear, isOver, timeLeft, timeWithWeekday } from "./time-left.ts";

/** As many characters of a commit's name as people copy. */
const shortCommit = 10;

/** Ends with the one thing to do. */
export function submitLines(
  desk: Desk,
  judged: readonly JudgedOwn[],
  repository: OwnRepository | undefined,
  delivery: Delivery,
): readonly string[] {
  const { say, course } = desk;
  const width = terminalWidth();
  const summaries = summaryLines(
    judged.map(({ standing }) => standing),
    say,
  );
  return [
    ...changedLines(changedFiles(course), say, width),
    ...judged.flatMap((one, place) => [
      summaries[place] ?? "",
      ...submitFiles(one.assignment).map((file) => `    ${terminalText(file)}`),
      ...deadlineLines(desk, one, repository, width).map((line) => `    ${line}`),
    ]),
    say("desk.hidden-count"),
    "",
    ...(repository?.head === undefined ? [] : [commitLine(desk, repository, repository.head)]),
    ...deliveryLines(delivery, say, width),
  ];
}

function deadlineLines(
  { say, language, now }: Desk,
  { assignment }: JudgedOwn,
  repository: OwnRepository | undefined,
  width: number,
): readonly string[] {
  const { deadline } = assignment.manifest;
  const when = say("deadline.at", {
    time: timeWithWeekday(deadline, language),
    left: timeLeft(deadline, now, say),
  });
  const isLate = Date.parse(repository?.committedAt ?? "") > Date.parse(deadline);
  const presses = isNear(deadline, now) || isOver(deadline, now);
  return [
    presses ? styleText("yellow", `! ${when}`) : when,
    ...(isLate ? wrapText(say("submit.late"), width - 4).map((line) => styleText("yellow", line)) : []),
  ];
}

const commitLine = ({ say, language }: Desk, { committedAt }: OwnRepository, head: string): string =>
  say("submit.commit", {
    commit: head.slice(0, shortCommit),
    time: timeWithWeekday(committedAt, language),
  });

/** The state in a sentence under its mark, then what to do. */
function deliveryLines(delivery: Delivery, say: Desk["say"], width: number): readonly string[] {
  const isDelivered = delivery.kind === "delivered";
  const params = Object.fromEntries(
    Object.entries(delivery).map(([name, value]: [string, string | number | readonly string[]]) => [
      name,
      typeof value === "number" ? value : terminalText([value].flat().join(" "), longestList),
    ]),
  );
  const next = isDelivered ? [] : wrapText(`→ ${say(`work.${delivery.kind}.next`, params)}`, width);
  return [
    ...wrapText(
      `${markOf(isDelivered ? "passed" : "failed")} ${say(`work.${delivery.kind}`, params)}`,
      width,
    ),
    ...next,
  ];
}

/** Names of all files of all assignments. */
const longestList = 1000;
