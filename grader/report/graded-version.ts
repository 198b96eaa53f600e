// Says which version of the work was graded and when it was made.
import type { Language } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import { exactText } from "../model/untrusted.ts";
import { visibleText } from "../wording/visible-text.ts";
import type { Wording } from "../wording/wording.ts";

/** As many characters of a commit's name as people copy. */
const shortCommit = 10;

/** A version for people; empty texts where nothing is known. */
export interface VersionView {
  readonly commit: string;
  readonly committedAt: string;
  readonly late: boolean;
  /** In words; empty where nothing was graded that could be late. */
  readonly lateness: string;
}

/** Shows which version was graded. */
export function versionView(entry: Entry, wording: Wording, language: Language): VersionView {
  const { kind, commit = "", committedAt = "", late } = entry;
  return {
    commit: visibleText(exactText(commit).slice(0, shortCommit)),
    committedAt: timeText(exactText(committedAt)),
    late: late === true,
    lateness: late === undefined && kind !== "graded" ? "" : wording.say(language, latenessKey(late)),
  };
}

const latenessKey = (late: boolean | undefined): string =>
  late === undefined ? "late.unknown" : late ? "late.yes" : "late.no";

/** An ISO time with spaces where people expect them, in the zone it was given in: "2026-12-01 21:04:11 +09:00". */
export const timeText = (time: string): string =>
  visibleText(time.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?/, "$1 $2 ").trim());
