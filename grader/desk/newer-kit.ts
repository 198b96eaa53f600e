// Whether git has already fetched another kit than the one a student works with.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { askGit, linesOf } from "./git.ts";

/**
 * Undefined where nothing was fetched from the address where kits are to be had; otherwise whether that kit is another
 * one. It is never the older one: students get kits from nowhere else.
 */
export function hasNewerKit(course: string, address: string): boolean | undefined {
  const remote = linesOf(askGit(course, ["config", "--get-regexp", String.raw`^remote\..*\.url$`]))
    .map((line) => /^remote\.(?<name>.*)\.url (?<url>.*)$/.exec(line)?.groups)
    .find((groups) => groups?.["url"] === address)?.["name"];
  if (remote === undefined) return undefined;
  const [branch] = linesOf(
    askGit(course, [
      "for-each-ref",
      "--sort=-committerdate",
      "--format=%(refname)",
      `refs/remotes/${remote}`,
    ]),
  );
  const there = branch && askGit(course, ["show", `${branch}:kit.json`]);
  const file = join(course, "kit.json");
  if (!there || !existsSync(file)) return undefined;
  return there !== readFileSync(file, "utf8").replaceAll("\r\n", "\n").trimEnd();
}
