// Decides what a roster's repository cell names, before git ever sees it.
import { resolve } from "node:path";

export type Address =
  /** `url` begins with https:// or ssh://, or has the form user@host:path. It holds no password. */
  | { readonly kind: "remote"; readonly url: string }
  /** `path` is absolute. */
  | { readonly kind: "local"; readonly path: string }
  | { readonly kind: "refused"; readonly sentence: string };

const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//;
const drive = /^[A-Za-z]:[\\/]/;
const userOrHost = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/** Control characters and the line separators of Unicode. */
const control = /[\p{Cc}\u2028\u2029]/u;
const encodedControl = /%[01][0-9a-f]|%7f/i;

/**
 * Parses a repository address. Accepted are https://…, ssh://…, user@host:path and a path relative to `folder`.
 * Everything git might take for an option, a program or a password is refused.
 */
export function parseAddress(text: string, folder: string): Address {
  if (text === "") return refused(text, "is empty");
  if (control.test(text)) return refused(text, "holds a control character");
  if (text.startsWith("-")) return refused(text, "begins with a dash");
  if (text.includes("::")) return refused(text, 'holds "::", which makes git run a program');
  const name = scheme.exec(text)?.[1]?.toLowerCase();
  if (name === "https" || name === "ssh") return parseUrl(text, name);
  if (name !== undefined) {
    return refused(text, `begins with ${name}://; only https:// and ssh:// addresses and paths are taken`);
  }
  const colon = text.indexOf(":");
  const isScp = colon > 0 && !text.slice(0, colon).includes("/") && !drive.test(text);
  return isScp ? parseScp(text, colon) : { kind: "local", path: resolve(folder, text) };
}

function parseUrl(text: string, name: "https" | "ssh"): Address {
  // The URL standard and git disagree on these; what both read the same way is enough.
  if (/[\s\\]/.test(text)) return refused(text, "holds a space or a backslash");
  if (encodedControl.test(text)) return refused(text, "holds a control character");
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.hostname === "") return refused(text, "is not a proper address");
  if (url.password !== "") return refused(text, "holds a password; take it out of the roster");
  if (url.username !== "" && name === "https")
    return refused(text, "holds a user name or token; take it out");
  if (url.username !== "" && !userOrHost.test(url.username))
    return refused(text, "holds a strange user name");
  if (!userOrHost.test(url.hostname)) return refused(text, "names a strange host");
  if (url.hash !== "") return refused(text, "holds a #");
  return { kind: "remote", url: url.href };
}

function parseScp(text: string, colon: number): Address {
  const path = text.slice(colon + 1);
  const parts = text.slice(0, colon).split("@");
  if (path.includes("@") && parts.length === 1) return refused(text, "holds a password or a strange path");
  if (parts.length > 2 || !parts.every((part) => userOrHost.test(part))) {
    return refused(text, "is not of the form git@host:path");
  }
  if (path === "" || path.startsWith("-") || /\s/.test(path))
    return refused(text, "names no proper path after the :");
  return { kind: "remote", url: text };
}

const refused = (text: string, why: string): Address => ({
  kind: "refused",
  sentence: `The repository address ${JSON.stringify(hidePasswords(text))} ${why}.`,
});

/** Replaces whatever may be a password or token in an address, or in a message that repeats one. */
export const hidePasswords = (text: string): string =>
  text
    .replaceAll(/\/\/[^\s@]*:[^\s@]*@/g, "//***@")
    .replaceAll(/https?:\/\/[^\s/@]+@/gi, "https://***@")
    .replaceAll(/(^|\s)[^\s/@:]+:(?!\/\/)[^\s@]+@/g, "$1***@");
