// `npm run hint -- CHECK`: the next of three hints on a check that does not pass yet; none of them is the answer.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { judgeHere } from "./judge-here.ts";
import { courseFolder, listAssignments, loadAssignment } from "./load/assignment.ts";
import { loadCatalogues } from "./load/catalogues.ts";
import type { Assignment } from "./model/assignment.ts";
import { Fault } from "./model/fault.ts";
import { formulasOf } from "./model/formula.ts";
import { functionOf } from "./model/function-of.ts";
import { chooseLanguage } from "./wording/choose-language.ts";
import { hintsOn } from "./wording/hints-on.ts";
import { terminalLines } from "./wording/terminal-text.ts";
import { wordingOf } from "./wording/wording.ts";

const language = chooseLanguage(undefined, process.env);

/** How many hints were given on each check, in an ignored folder. */
const diary = join(courseFolder, ".kadai", "hints.json");

try {
  process.stdout.write(await nextHint(process.argv[2] ?? ""));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${terminalLines(error.message)}\n`);
  process.exitCode = 2;
}

async function nextHint(name: string): Promise<string> {
  const assignment = await assignmentOf(name);
  const wording = wordingOf(loadCatalogues(assignment));
  const say = (key: string, params = {}) => wording.say(language, key, params);
  const { judged, diagnoses } = await judgeHere(assignment);
  const about = judged.filter(({ check }) => check === name || functionOf(check) === name);
  const open = about.find(({ verdict }) => verdict.kind !== "passed");
  if (!open) return `${say("hint.passes", { name })}\n`;
  const hints = hintsOn(wording, language, open, diagnoses, formulasOf(assignment, functionOf(open.check)));
  const given = readDiary();
  const step = Math.min(given[open.check] ?? 0, hints.length - 1);
  writeDiary({ ...given, [open.check]: step + 1 });
  const head = say("hint.step", { step: step + 1, of: hints.length, title: say(`check.${open.check}`) });
  const tail = step + 1 < hints.length ? say("hint.more") : say("hint.last");
  return `${[head, "", ...(hints[step] ?? []), "", tail].join("\n")}\n`;
}

/** The assignment that has a check, or a graded function, of this name. */
async function assignmentOf(name: string): Promise<Assignment> {
  const all = await Promise.all(listAssignments().map((id) => loadAssignment(id)));
  const found = all.find(
    ({ checks, manifest }) => manifest.functions.includes(name) || checks.some(({ id }) => id === name),
  );
  if (found) return found;
  const functions = all.flatMap(({ manifest }) => manifest.functions).join(", ");
  throw new Fault(
    "unknown-assignment",
    wordingOf(loadCatalogues()).say(language, "hint.unknown", { name, functions }),
  );
}

function readDiary(): Readonly<Record<string, number>> {
  try {
    return existsSync(diary) ? (JSON.parse(readFileSync(diary, "utf8")) as Record<string, number>) : {};
  } catch {
    return {};
  }
}

function writeDiary(given: Readonly<Record<string, number>>): void {
  mkdirSync(join(diary, ".."), { recursive: true });
  writeFileSync(diary, JSON.stringify(given));
}
