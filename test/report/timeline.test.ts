// The timeline puts each version into the right span before or after the deadline.
import { expect, test } from "vitest";
import type { Entry } from "../../grader/model/gradebook.ts";
import { timelineOf } from "../../grader/report/timeline.ts";

const deadline = "2026-12-01T23:59:59+09:00";
const made = (committedAt?: string): Entry => ({
  id: "s",
  name: "",
  kind: "ungraded",
  fault: "",
  ...(committedAt !== undefined && { committedAt }),
});
const counts = (...times: readonly (string | undefined)[]) =>
  timelineOf(times.map(made), deadline).flatMap(({ kind, count }) => (count > 0 ? [[kind, count]] : []));

test("a version falls into the span of its time, in any zone", () => {
  expect(counts("2026-11-01T00:00:00+09:00")).toEqual([["week", 1]]);
  expect(counts("2026-11-27T00:00:00+09:00")).toEqual([["days", 1]]);
  expect(counts("2026-11-30T00:00:00+09:00")).toEqual([["day", 1]]);
  expect(counts("2026-12-01T08:00:00+09:00")).toEqual([["hours", 1]]);
  expect(counts("2026-12-01T20:00:00+09:00")).toEqual([["hour", 1]]);
  expect(counts("2026-12-01T14:30:00Z")).toEqual([["last-hour", 1]]);
  expect(counts("2026-12-02T08:30:00+09:00")).toEqual([["late-day", 1]]);
  expect(counts("2026-12-09T08:30:00+09:00")).toEqual([["late", 1]]);
});

test("the deadline's own second is in time, the next one late", () => {
  expect(counts("2026-12-01T23:59:59+09:00")).toEqual([["last-hour", 1]]);
  expect(counts("2026-12-02T00:00:00+09:00")).toEqual([["late-day", 1]]);
});

test("each span counts up to its end, and a time nobody can read is not counted", () => {
  const spans = timelineOf(
    ["2026-11-01T00:00:00Z", "2026-12-01T08:00:00+09:00", "yesterday", undefined, "2027-01-01T00:00:00Z"].map(
      made,
    ),
    deadline,
  );
  expect(spans.map(({ soFar }) => soFar)).toEqual([1, 1, 1, 2, 2, 2, 2, 3]);
});
