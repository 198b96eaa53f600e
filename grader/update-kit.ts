// `npm run update -- ADDRESS`: takes over a newer kit and leaves the files that a student writes as they are.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { courseFolder } from "./load/assignment.ts";
import { loadCatalogues } from "./load/catalogues.ts";
import { Fault } from "./model/fault.ts";
import type { Kit } from "./model/kit.ts";
import { chooseLanguage } from "./wording/choose-language.ts";
import { terminalLines } from "./wording/terminal-text.ts";
import { wordingOf } from "./wording/wording.ts";

const wording = wordingOf(loadCatalogues());
const language = chooseLanguage(undefined, process.env);
const say = (key: string, params = {}): string => wording.say(language, key, params);

const description = "kit.json";

try {
  process.stdout.write(`${update(process.argv[2])}\n`);
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${terminalLines(error.message)}\n`);
  process.exitCode = 2;
}

/** What was done, in a sentence. @throws Fault where it cannot be; then nothing has changed. */
function update(named: string | undefined): string {
  const older = ownKit();
  const address = named ?? older.address;
  if (address === undefined) throw new Fault("bad-option", say("kit.no-address"));
  // What is committed cannot get lost.
  if (git(["status", "--porcelain"]) !== "") throw new Fault("bad-option", say("kit.uncommitted"));
  git(["fetch", "--quiet", "--no-tags", "--", address, "main"]);
  const newer = JSON.parse(git(["show", `FETCH_HEAD:${description}`])) as Kit;
  const there = git(["ls-tree", "-r", "-z", "--name-only", "FETCH_HEAD"]).split("\0").filter(Boolean);
  const isLost = (path: string): boolean => !existsSync(join(courseFolder, path));
  const taken = there.filter((path) => path === description || path in newer.files || isLost(path));
  const gone = Object.keys(older.files).filter((path) => !there.includes(path) && !isLost(path));
  gitWith(["checkout", "FETCH_HEAD"], taken);
  gitWith(["rm", "--quiet"], gone);
  return git(["status", "--porcelain"]) === ""
    ? say("kit.fresh")
    : say("kit.updated", { version: newer.version });
}

/** What this kit says about itself; one that lost its description can get it back. */
function ownKit(): Pick<Kit, "address" | "files"> {
  const file = join(courseFolder, description);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Kit) : { files: {} };
}

/** Names the paths on the standard input: a command line on Windows is too short for them. */
function gitWith(words: readonly string[], paths: readonly string[]): void {
  if (paths.length > 0)
    git(["--literal-pathspecs", ...words, "--pathspec-from-file=-", "--pathspec-file-nul"], paths.join("\0"));
}

/** @throws Fault with git's own reason. */
function git(words: readonly string[], input = ""): string {
  try {
    return execFileSync("git", words, { cwd: courseFolder, encoding: "utf8", input, stdio: "pipe" });
  } catch (error) {
    const { stderr, message } = error as Error & { readonly stderr?: string };
    throw new Fault("bad-option", say("kit.git-failed", { reason: (stderr || message).trim() }));
  }
}
