// What git knows of a student's repository. Only questions, and none to another machine.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { askGit, linesOf } from "./git.ts";

/** Undefined, empty or absent stands for what is not there. */
export interface OwnRepository {
  readonly userName: string | undefined;
  readonly userEmail: string | undefined;
  /** Where the course's folder stands in it: "" is its root, which is where files are looked for. */
  readonly prefix: string;
  /** The newest commit; undefined where there is none. */
  readonly head: string | undefined;
  /** The committer's own claim, ISO 8601 with a zone. */
  readonly committedAt: string;
  /** Undefined where no branch is checked out. */
  readonly branch: string | undefined;
  /** The remote to push to: that of the branch, else the first. */
  readonly remote: string | undefined;
  /** The commit that the remote's branch was at when git last spoke to it; undefined where nothing was pushed yet. */
  readonly lastSeen: string | undefined;
  /** Files to hand in that are not in the newest commit as they are in the folder, by their paths in the course. */
  readonly uncommitted: readonly string[];
}

/** The version of git, e.g. "2.43.0"; undefined where there is none. */
export const gitVersion = (course: string): string | undefined =>
  /\d+(\.\d+)+/.exec(askGit(course, ["--version"]) ?? "")?.[0];

/** @param files to hand in, from the course's folder. @returns undefined outside of a repository. */
export function readRepository(course: string, files: readonly string[]): OwnRepository | undefined {
  const prefix = askGit(course, ["rev-parse", "--show-prefix"]);
  if (prefix === undefined) return undefined;
  const branch = askGit(course, ["symbolic-ref", "--short", "HEAD"]);
  const remotes = linesOf(askGit(course, ["remote"]));
  const ofBranch = branch === undefined ? undefined : askGit(course, ["config", `branch.${branch}.remote`]);
  return {
    userName: askGit(course, ["config", "user.name"]),
    userEmail: askGit(course, ["config", "user.email"]),
    prefix,
    head: askGit(course, ["rev-parse", "--verify", "HEAD"]),
    committedAt: askGit(course, ["log", "-1", "--format=%cI"]) ?? "",
    branch,
    remote: remotes.find((name) => name === ofBranch) ?? remotes[0],
    lastSeen: askGit(course, ["rev-parse", "--verify", "@{upstream}"]),
    uncommitted: uncommittedOf(course, files),
  };
}

/** Compared by content, so that files that git does not know, or is told to ignore, are seen too. */
function uncommittedOf(course: string, files: readonly string[]): readonly string[] {
  const present = files.filter((file) => existsSync(join(course, file)));
  const here = linesOf(askGit(course, ["hash-object", "--", ...present]));
  const committed = new Map(
    linesOf(askGit(course, ["ls-tree", "-z", "HEAD", "--", ...files]), "\0").map((line) => {
      const [about = "", path = ""] = line.split("\t", 2);
      return [path, about.split(" ")[2]];
    }),
  );
  return files.filter((file) => {
    const place = present.indexOf(file);
    return (place < 0 ? undefined : here[place]) !== committed.get(file);
  });
}
