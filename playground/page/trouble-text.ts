// What went wrong in a student's function, in the words a report would use.
import type { Place, Trouble } from "../model/trouble.ts";
import type { Say } from "./say.ts";

export function troubleText(say: Say, trouble: Trouble): string {
  switch (trouble.kind) {
    case "threw":
      return placed(say, "outcome.threw", { function: trouble.function, error: trouble.error }, trouble);
    case "unloadable":
      return placed(say, "outcome.unloadable", { message: trouble.message }, trouble);
    case "timed-out":
      return say("outcome.timed-out", { function: trouble.function, limitMs: trouble.limitMs });
    case "not-a-number":
      return `${trouble.function}: ${say("finding.value.nan_root")}`;
    case "wrong-shape":
      return `${trouble.function}: ${shapeText(say, trouble)}`;
    case "diverged":
      return say("playground.diverged", { epoch: trouble.epoch });
    case "lacking":
      return say("playground.lacking", { function: trouble.function });
  }
}

function placed(
  say: Say,
  key: string,
  params: Readonly<Record<string, string>>,
  { file, line }: Place,
): string {
  if (file === undefined) return say(key, params);
  return say(`${key}_at`, { ...params, place: line === undefined ? file : `${file}:${line}` });
}

function shapeText(say: Say, { path, yours, expected }: Extract<Trouble, { kind: "wrong-shape" }>): string {
  const end = path === "" ? "_root" : "";
  if (/^\d+$/.test(expected)) return say(`finding.form.length${end}`, { path, yours, expected });
  return say(`finding.form.type${end}`, {
    path,
    yours: say(`type.${yours}`),
    expected: say(`type.${expected}`),
  });
}
