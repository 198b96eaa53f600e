// When the graded versions were made, counted from the deadline. Pure numbers, no words.
import type { Entry } from "../model/gradebook.ts";
import { exactText } from "../model/untrusted.ts";

/** A span of time by its name in the catalogues ("timeline.<kind>"), with when it begins in hours after the deadline. */
const spans = [
  { kind: "week", from: -Infinity },
  { kind: "days", from: -7 * 24 },
  { kind: "day", from: -3 * 24 },
  { kind: "hours", from: -24 },
  { kind: "hour", from: -6 },
  { kind: "last-hour", from: -1 },
  { kind: "late-day", from: 0 },
  { kind: "late", from: 24 },
] as const;

export interface TimelineSpan {
  readonly kind: (typeof spans)[number]["kind"];
  readonly count: number;
  /** Those of this span and of all before it. */
  readonly soFar: number;
}

const msPerHour = 3_600_000;

/**
 * How many versions fall into each span; entries without a known time are not counted. A version made at the very
 * second of the deadline is in time.
 * @param deadline ISO 8601 with a zone.
 */
export function timelineOf(entries: readonly Entry[], deadline: string): readonly TimelineSpan[] {
  const hours = entries
    .map(({ committedAt = "" }) => (Date.parse(exactText(committedAt)) - Date.parse(deadline)) / msPerHour)
    .filter((hour) => !Number.isNaN(hour));
  let soFar = 0;
  return spans.map(({ kind, from }, place) => {
    const to = spans[place + 1]?.from ?? Infinity;
    const count = hours.filter((hour) => isAfter(hour, from) && !isAfter(hour, to)).length;
    soFar += count;
    return { kind, count, soFar };
  });
}

/** A span ends with its last moment, so that the deadline's own second belongs to the time before it. */
const isAfter = (hour: number, from: number): boolean => from === -Infinity || hour > from;
