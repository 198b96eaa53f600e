// Looks at everything that a student's work needs: Node, git, the handed-out files, what was saved, the deadlines.
import { lstatSync } from "node:fs";
import { join, posix } from "node:path";
import { listAssignments, loadAssignment } from "../load/assignment.ts";
import { readKit } from "../load/kit.ts";
import type { Assignment } from "../model/assignment.ts";
import { Fault } from "../model/fault.ts";
import type { Kit } from "../model/kit.ts";
import { terminalText } from "../wording/terminal-text.ts";
import { good, note, todo, type Advice } from "./advice.ts";
import { changedFiles } from "./changed-files.ts";
import { namesOf } from "./changed-lines.ts";
import type { Desk } from "./desk.ts";
import { askGit, linesOf } from "./git.ts";
import { gitVersion, readRepository, type OwnRepository } from "./own-repository.ts";
import { submitFiles } from "./submit-files.ts";
import { timeLeft, timeWithWeekday } from "./time-left.ts";

/** What `npm ci` installs; sources are written for it. */
const leastNode = 24;

/** Sentences name files by their whole paths. */
const longestSentence = 1000;

/** In the order of a day's work. No other machine is asked. @param node version of the Node that runs this. */
export async function examineDesk(desk: Desk, node = process.versions.node): Promise<readonly Advice[]> {
  const { course } = desk;
  const faults: Fault[] = [];
  const kit = await orFault(faults, () => readKit(course));
  const assignments: Assignment[] = [];
  for (const id of listAssignments(course)) {
    const assignment = await orFault(faults, () => loadAssignment(id, course));
    if (assignment) assignments.push(assignment);
  }
  const files = assignments.flatMap(submitFiles);
  const git = gitVersion(course);
  const repository = readRepository(course, files);
  return [
    Number.parseInt(node, 10) >= leastNode
      ? good("node", { node })
      : todo("old-node", { node, least: leastNode }),
    ...gitAdvice(git, repository),
    ...faults.map(({ message }) => todo("broken", { sentence: terminalText(message, longestSentence) })),
    ...handedOutAdvice(course, kit, repository, files),
    ...(kit ? [kitAdvice(kit)] : []),
    ...unsavedAdvice(course, files),
    ...(repository ? workAdvice(repository, course) : []),
    ...assignments.map((assignment) => deadlineAdvice(desk, assignment)),
  ];
}

/** A broken file is one more thing to tell, not the end of it. */
async function orFault<T>(faults: Fault[], read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    faults.push(error);
    return undefined;
  }
}

function gitAdvice(git: string | undefined, repository: OwnRepository | undefined): readonly Advice[] {
  if (git === undefined) return [todo("no-git")];
  if (!repository) return [good("git", { git }), todo("no-repository")];
  const { userName, userEmail, remote, prefix } = repository;
  return [
    good("git", { git }),
    userName && userEmail ? good("user", { name: terminalText(userName) }) : todo("no-user"),
    remote === undefined ? todo("no-remote") : good("remote", { remote: terminalText(remote) }),
    ...(prefix === "" ? [] : [todo("elsewhere", { folder: terminalText(prefix) })]),
  ];
}

/** In a kit by the names of its states; in the course's own repository by its newest commit. */
function handedOutAdvice(
  course: string,
  kit: Kit | undefined,
  repository: OwnRepository | undefined,
  files: readonly string[],
): readonly Advice[] {
  if (!kit && !repository) return [];
  const changed = kit
    ? changedFiles(course)
    : linesOf(askGit(course, ["diff", "--name-only", "--relative", "-z", "HEAD", "--"]), "\0").filter(
        (file) => !files.includes(file),
      );
  return [
    changed.length === 0
      ? good("unchanged")
      : todo(kit ? "kit-changed" : "changed", { count: changed.length, files: namesOf(changed) }),
  ];
}

/** Whether there is a newer one is for the teacher to announce: no other machine is asked here. */
function kitAdvice({ version, address }: Kit): Advice {
  return address === undefined
    ? note("kit", { version })
    : note("kit-with-address", { version, address: terminalText(address) });
}

/** What editors leave beside a file while there is something in them to save: Emacs a lock, Vim its swap file. */
const unsavedSigns = (file: string): readonly string[] => {
  const { dir, base } = posix.parse(file);
  return [posix.join(dir, `.#${base}`), posix.join(dir, `.${base}.swp`)];
};

function unsavedAdvice(course: string, files: readonly string[]): readonly Advice[] {
  const open = files.filter((file) =>
    // The lock of Emacs is a link that leads nowhere.
    unsavedSigns(file).some((sign) => lstatSync(join(course, sign), { throwIfNoEntry: false })),
  );
  return open.length === 0 ? [] : [note("unsaved", { files: namesOf(open) })];
}

function workAdvice(repository: OwnRepository, course: string): readonly Advice[] {
  const { head, uncommitted, lastSeen, remote } = repository;
  if (head === undefined) return [todo("no-commit")];
  const committed =
    uncommitted.length === 0 ? good("committed") : todo("uncommitted", { files: namesOf(uncommitted) });
  if (remote === undefined) return [committed];
  if (lastSeen === undefined) return [committed, todo("never-pushed", { remote: terminalText(remote) })];
  const count = Number(askGit(course, ["rev-list", "--count", "@{upstream}..HEAD"]) ?? 0);
  return [committed, count === 0 ? good("pushed") : todo("unpushed", { count })];
}

function deadlineAdvice({ language, say, now }: Desk, { id, manifest: { deadline } }: Assignment): Advice {
  const params = {
    assignment: id,
    time: timeWithWeekday(deadline, language),
    left: timeLeft(deadline, now, say),
  };
  return note("deadline", params);
}
