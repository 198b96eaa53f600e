// The time until a deadline, in both languages.
import { expect, test } from "vitest";
import { isNear, isOver, timeLeft, timeWithWeekday } from "../../grader/desk/time-left.ts";
import { loadCatalogues } from "../../grader/load/catalogues.ts";
import type { Language } from "../../grader/model/assignment.ts";
import { wordingOf } from "../../grader/wording/wording.ts";

const deadline = "2026-12-01T23:59:59+09:00";
const wording = wordingOf(loadCatalogues());
const left = (now: string, language: Language) =>
  timeLeft(deadline, new Date(now), (key, params) => wording.say(language, key, params));

test("is said in the two largest units that say something", () => {
  expect(left("2026-11-29T20:00:00+09:00", "ja")).toBe("残り 2 日 3 時間");
  expect(left("2026-11-29T20:00:00+09:00", "en")).toBe("2 days 3 hours left");
  expect(left("2026-11-30T22:30:00+09:00", "en")).toBe("1 day 1 hour left");
  expect(left("2026-12-01T20:30:00+09:00", "ja")).toBe("残り 3 時間 29 分");
  expect(left("2026-12-01T23:58:30+09:00", "en")).toBe("1 minute left");
  expect(left("2026-12-01T23:59:59+09:00", "ja")).toBe("残り 0 分");
});

test("counts on once it is over", () => {
  expect(left("2026-12-03T02:59:59+09:00", "ja")).toBe("1 日 3 時間前に過ぎました");
  expect(left("2026-12-02T00:01:59+09:00", "en")).toBe("passed 2 minutes ago");
});

test("does not depend on the zone of the clock", () => {
  expect(left("2026-11-29T11:00:00Z", "en")).toBe(left("2026-11-29T20:00:00+09:00", "en"));
});

test("is over after the deadline's own second, and near in the last day", () => {
  expect(isOver(deadline, new Date("2026-12-01T14:59:59Z"))).toBe(false);
  expect(isOver(deadline, new Date("2026-12-01T15:00:00Z"))).toBe(true);
  expect(isNear(deadline, new Date("2026-11-30T23:59:58+09:00"))).toBe(false);
  expect(isNear(deadline, new Date("2026-11-30T23:59:59+09:00"))).toBe(true);
  expect(isNear(deadline, new Date("2026-12-01T15:00:00Z"))).toBe(false);
});

test("stands beside the day of the week in the deadline's own zone", () => {
  expect(timeWithWeekday(deadline, "ja")).toBe("2026-12-01 (火) 23:59 +09:00");
  expect(timeWithWeekday(deadline, "en")).toBe("2026-12-01 (Tue) 23:59 +09:00");
  // In UTC it is still Monday.
  expect(timeWithWeekday("2026-12-01T00:30:00+09:00", "en")).toBe("2026-12-01 (Tue) 00:30 +09:00");
  expect(timeWithWeekday("2026-12-01T00:30:00Z", "en")).toBe("2026-12-01 (Tue) 00:30 UTC");
});
