// Makes one short line of what git prints when something fails.
import { hidePasswords } from "./address.ts";
import { maxRepositoryBytes } from "./git-settings.ts";

/** Longest reason, in characters. */
const maxLength = 300;

/** Lines that say nothing about the cause. */
const chatter = /^(Cloning into|warning:|Please make sure|and the repository exists|From )/;

/** All git says when the program that unpacks for it is killed. */
const killed = "fatal: fetch-pack: invalid index-pack output";

/** What to do about the failures a TA meets most. */
const advice: readonly (readonly [RegExp, string])[] = [
  [
    /could not read Username/,
    "it asks for a password, which kadai never gives; a private repository needs an ssh address",
  ],
  [/Host key verification failed/, "this machine does not know the host yet; connect to it once with ssh"],
  [/dubious ownership/, "the folder belongs to another user of this machine; copy it, or change its owner"],
  [
    new RegExp(`^${killed}$`),
    `it is larger than ${maxRepositoryBytes / 1e6} MB, or takes too long or too much memory to unpack`,
  ],
];

/** Without passwords, control characters and a full stop at the end. */
export function shortReason(output: string): string {
  const lines = output.split(/[\r\n]+/).map((line) => line.replaceAll(/[\p{Cc}\p{Cf}]/gu, " ").trim());
  const telling = lines.filter((line) => line !== "" && !chatter.test(line)).join("; ");
  const known = advice.find(([pattern]) => pattern.test(telling));
  if (known !== undefined) return known[1];
  return hidePasswords(telling === "" ? "git gave no reason" : telling)
    .slice(0, maxLength)
    .replace(/\.$/, "");
}
