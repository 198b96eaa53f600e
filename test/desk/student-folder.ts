// A folder as a student has it, without the reference, in which the real commands run; its remote is a bare repository beside it.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { listAssignments, loadAssignment } from "../../grader/load/assignment.ts";
import { loadCatalogues } from "../../grader/load/catalogues.ts";
import { loadSpecimens } from "../../grader/load/specimens.ts";
import type { Language } from "../../grader/model/assignment.ts";
import { kitHash, type Kit } from "../../grader/model/kit.ts";
import type { Desk } from "../../grader/desk/desk.ts";
import { wordingOf } from "../../grader/wording/wording.ts";
import { copyCourse } from "../course-copy.ts";

export interface Ran {
  readonly status: number | null;
  readonly text: string;
}

export interface StudentFolder {
  readonly folder: string;
  /** Runs grader/desk/<command>.ts to its end. */
  run(command: string, words?: readonly string[], environment?: Environment): Ran;
  /** Starts it and leaves it running. */
  start(command: string, words: readonly string[], environment?: Environment): ChildProcess;
  /** What a command is handed, at a moment of the test's own. */
  desk(language: Language, now?: string): Desk;
  /** Puts a specimen's files where a student writes theirs. */
  write(assignment: string, specimen: string): Promise<void>;
  /** Runs git in the folder. @throws Error with what git says. */
  git(...words: readonly string[]): string;
  /** Makes a kit of the folder: kit.json with the state of the named files. */
  makeKit(files: readonly string[], address?: string): void;
  /** Takes everything back to the one commit there was at first, on the remote too. */
  reset(): void;
  remove(): void;
}

type Environment = Readonly<Record<string, string>>;

/** Nobody's settings: a name for commits, and "main". */
const gitSettings = { GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "", NO_COLOR: "1" };

/** A copy of the course as a repository with one commit; with `remote` pushed to a bare repository at `remote.git` in it. */
export function studentFolder({ remote = false }: { readonly remote?: boolean } = {}): StudentFolder {
  const home = mkdtempSync(join(tmpdir(), "kadai-student-"));
  const { folder, remove } = copyCourse({ reference: false });
  const settings = join(home, "gitconfig");
  writeFileSync(
    settings,
    "[user]\nname = Sato Hana\nemail = hana@example.ac.jp\n[init]\ndefaultBranch = main\n",
  );
  const environment = { ...process.env, ...gitSettings, GIT_CONFIG_GLOBAL: settings, KADAI_LANG: "en" };

  const git = (...words: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync("git", ["-C", folder, ...words], {
      encoding: "utf8",
      env: environment,
    });
    if (status !== 0) throw new Error(`git ${words.join(" ")}: ${stderr}`);
    return stdout.trim();
  };
  const commandLine = (command: string, words: readonly string[]): readonly string[] => [
    join(folder, "grader", "desk", `${command}.ts`),
    ...words,
  ];

  writeFileSync(join(folder, ".gitignore"), "node_modules\nout/\n.kadai/\n");
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "The kit");
  const bare = join(home, "remote.git");
  const connect = (): void => {
    git("remote", "add", "origin", bare);
    git("push", "--quiet", "--force", "--set-upstream", "origin", "main");
  };
  if (remote) {
    git("init", "--quiet", "--bare", bare);
    connect();
  }
  const first = git("rev-parse", "HEAD");
  return {
    folder,
    git,
    run(command, words = [], more = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, commandLine(command, words), {
        cwd: folder,
        encoding: "utf8",
        env: { ...environment, ...more },
      });
      return { status, text: stdout + stderr };
    },
    start: (command, words, more = {}) =>
      spawn(process.execPath, commandLine(command, words), {
        cwd: folder,
        env: { ...environment, ...more },
        stdio: ["ignore", "pipe", "pipe"],
      }),
    desk(language, now = "2026-11-30T12:00:00+09:00") {
      const wording = wordingOf(loadCatalogues());
      return {
        course: folder,
        language,
        say: (key, params) => wording.say(language, key, params),
        now: new Date(now),
      };
    },
    async write(assignment, specimen) {
      const found = loadSpecimens(await loadAssignment(assignment)).find(({ name }) => name === specimen);
      if (!found) throw new Error(`${assignment} has no specimen ${specimen}`);
      for (const { path, text } of found.files)
        writeFileSync(join(folder, "assignments", assignment, path), text);
    },
    makeKit(files, address) {
      const kit: Kit = {
        version: "1.2.0",
        ...(address !== undefined && { address }),
        assignments: Object.fromEntries(listAssignments(folder).map((id) => [id, "0123456789abcdef"])),
        files: Object.fromEntries(
          files.map((file) => [file, kitHash(readFileSync(join(folder, ...file.split(posix.sep)), "utf8"))]),
        ),
      };
      writeFileSync(join(folder, "kit.json"), JSON.stringify(kit));
    },
    reset() {
      git("checkout", "--quiet", "--force", "-B", "main", first);
      git("clean", "--quiet", "--force", "-d");
      if (!remote) return;
      if (git("remote") !== "") git("remote", "remove", "origin");
      connect();
    },
    remove() {
      remove();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
