// Says how long it is until a deadline, and when that is, in the deadline's own zone. Pure.
import type { Language } from "../model/assignment.ts";
import type { Say } from "./desk.ts";

const msPerMinute = 60_000;
const minutesPerHour = 60;
const minutesPerDay = 24 * minutesPerHour;

/** Whether a deadline is over. Its own second belongs to the time before it. */
export const isOver = (deadline: string, now: Date): boolean => now.getTime() > Date.parse(deadline);

/** The last day: time to finish, not to begin. */
export const isNear = (deadline: string, now: Date): boolean =>
  !isOver(deadline, now) && Date.parse(deadline) - now.getTime() <= minutesPerDay * msPerMinute;

/** "2 days 3 hours left", "残り 2 日 3 時間"; how long it has been over once it is. Whole minutes, rounded down. */
export function timeLeft(deadline: string, now: Date, say: Say): string {
  const minutes = Math.floor(Math.abs(Date.parse(deadline) - now.getTime()) / msPerMinute);
  return say(isOver(deadline, now) ? "deadline.over" : "deadline.left", { span: spanText(minutes, say) });
}

/** The two largest units that say something: days and hours, hours and minutes, or minutes. */
function spanText(minutes: number, say: Say): string {
  const days = Math.floor(minutes / minutesPerDay);
  const hours = Math.floor((minutes % minutesPerDay) / minutesPerHour);
  const parts = [
    { unit: "days", count: days },
    { unit: "hours", count: hours },
    { unit: "minutes", count: days > 0 ? 0 : minutes % minutesPerHour },
  ].filter(({ count }) => count > 0);
  return (parts.length > 0 ? parts : [{ unit: "minutes", count: 0 }])
    .map(({ unit, count }) => say(`deadline.${unit}`, { count }))
    .join(" ");
}

/** "2026-12-01 (火) 23:59 +09:00": as the assignment says it, with the day of the week. @param time ISO 8601 with a zone. */
export function timeWithWeekday(time: string, language: Language): string {
  const [, date = "", clock = "", zone = ""] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(.*)$/.exec(time) ?? [];
  // The date is that of the zone already: its day of the week is the same everywhere.
  const weekday = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
  return `${date} (${weekday}) ${clock} ${zone === "Z" ? "UTC" : zone}`;
}
