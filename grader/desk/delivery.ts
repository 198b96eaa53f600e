// Whether what is in a student's folder is what will be graded: the tip of the default branch of the remote.
import { askGit, linesOf } from "./git.ts";
import type { OwnRepository } from "./own-repository.ts";

/** Closed; the first that holds, in this order. Sentences stand under "work.<kind>" and "work.<kind>.next". */
export type Delivery =
  | { readonly kind: "no-git" | "no-repository" | "no-commit" | "no-remote" }
  /** The course's folder is not the repository's root. */
  | { readonly kind: "elsewhere"; readonly folder: string }
  | { readonly kind: "uncommitted"; readonly files: readonly string[] }
  | { readonly kind: "unreachable" | "nothing-pushed"; readonly remote: string }
  | { readonly kind: "other-branch"; readonly branch: string; readonly graded: string }
  | { readonly kind: "unpushed"; readonly count: number }
  /** The remote has commits that are not here. */
  | { readonly kind: "newer-there"; readonly remote: string; readonly graded: string }
  | { readonly kind: "delivered"; readonly remote: string; readonly graded: string };

/** A slow connection wakes up within it. */
const remoteLimitMs = 20_000;

/** Asks the remote once. @param git its version; undefined where there is none. */
export function deliveryOf(
  course: string,
  git: string | undefined,
  repository: OwnRepository | undefined,
): Delivery {
  if (git === undefined) return { kind: "no-git" };
  if (!repository) return { kind: "no-repository" };
  const { prefix, head, uncommitted, remote, branch = "" } = repository;
  if (prefix !== "") return { kind: "elsewhere", folder: prefix };
  if (head === undefined) return { kind: "no-commit" };
  if (uncommitted.length > 0) return { kind: "uncommitted", files: uncommitted };
  if (remote === undefined) return { kind: "no-remote" };
  const answer = askGit(course, ["ls-remote", "--symref", remote, "HEAD"], remoteLimitMs);
  if (answer === undefined) return { kind: "unreachable", remote };
  const tip = tipOf(answer);
  if (!tip) return { kind: "nothing-pushed", remote };
  if (tip.commit === head) return { kind: "delivered", remote, graded: tip.branch };
  if (askGit(course, ["merge-base", "--is-ancestor", tip.commit, head]) === undefined)
    return { kind: "newer-there", remote, graded: tip.branch };
  if (branch !== tip.branch) return { kind: "other-branch", branch, graded: tip.branch };
  return {
    kind: "unpushed",
    count: Number(askGit(course, ["rev-list", "--count", `${tip.commit}..${head}`])),
  };
}

/** The default branch and its commit, of what `git ls-remote --symref` says; undefined when it has no commit. */
function tipOf(answer: string): { readonly branch: string; readonly commit: string } | undefined {
  const lines = linesOf(answer).map((line) => line.split("\t"));
  const commit = lines.find(([what = "", name]) => name === "HEAD" && /^[0-9a-f]+$/.test(what))?.[0];
  const target = lines.find(([what = "", name]) => name === "HEAD" && what.startsWith("ref: "))?.[0];
  return commit === undefined
    ? undefined
    : { branch: target?.replace("ref: refs/heads/", "") ?? "HEAD", commit };
}
