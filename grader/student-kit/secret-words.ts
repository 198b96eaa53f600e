// Text that must not be in a student kit: the course key in every form it is written down in, and this machine's paths.
import { homedir } from "node:os";
import { sep } from "node:path";

/** What each text is, by the text. @param key absent where nobody has made one yet. */
export const secretWords = (key: string | undefined, course: string): ReadonlyMap<string, string> =>
  new Map([...(key === undefined ? [] : formsOfKey(key)), ...paths(course)]);

function formsOfKey(key: string): readonly (readonly [form: string, what: string])[] {
  const bytes = Buffer.from(key);
  const hex = bytes.toString("hex");
  return [
    [key, "the course key"],
    // Without what fills up the last group: it is not always written.
    [bytes.toString("base64").replace(/=+$/, ""), "the course key in base64"],
    [bytes.toString("base64url"), "the course key in base64"],
    [hex, "the course key in hex"],
    [hex.toUpperCase(), "the course key in hex"],
  ];
}

/** Whatever lies below the course's folder or the home folder. With the separator: "/root" also begins "/root-cause". */
const paths = (course: string): readonly (readonly [path: string, what: string])[] =>
  [course, homedir()]
    .map((path) => path.replace(/[/\\]*$/, sep))
    .filter((path) => path !== sep)
    // As it is, as JSON writes it, and as an address has it.
    .flatMap((path) => [path, path.replaceAll("\\", "\\\\"), path.replaceAll("\\", "/")])
    .map((path) => [path, "a path of this machine"]);
