// How student code was run, in one line for the foot of a report.
import type { Language } from "../model/assignment.ts";
import type { Gradebook } from "../model/gradebook.ts";
import type { Wording } from "../wording/wording.ts";

/** The wall, what submissions shared, and whether code was compiled. */
export function sandboxText(
  { sandbox, isolation, paranoid }: Gradebook,
  wording: Wording,
  language: Language,
): string {
  const keys = [`sandbox.${sandbox}`, `isolation.${isolation}`, ...(paranoid ? ["sandbox.paranoid"] : [])];
  return keys.map((key) => wording.say(language, key)).join(" · ");
}
