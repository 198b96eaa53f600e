// Looks for what a page must not have, on its text alone: where no browser is, this is what holds the pages.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Nothing is loaded and nothing runs but inline style, and pictures and fonts that stand in the page itself. */
export const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

const script = readFileSync(new URL("../../templates/dashboard.js", import.meta.url), "utf8");
const scriptPolicy = `; script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** The one script there is, at the one place it may stand. */
export const ourScript = `<script>${script}</script>\n</body>`;

const voids = new Set(["meta", "br", "img", "link", "input", "hr"]);

/** Every fault of a page, as a phrase; none when it is in order. */
export function htmlFaults(html: string): readonly string[] {
  const scripted = html.includes(ourScript);
  const body = html.replace(/<style>[\s\S]*?<\/style>/, "").replace(ourScript, "</body>");
  const tags = [...body.matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g)].map(
    ([, slash, name = "", attributes = ""]) => ({ closing: slash === "/", name, attributes }),
  );
  const opening = tags.filter(({ closing }) => !closing);
  const ids = opening.flatMap(({ attributes }) => /\sid="([^"]*)"/.exec(attributes)?.[1] ?? []);
  const pointers = opening.flatMap(({ attributes }) =>
    [...attributes.matchAll(/\s(?:aria-(?:labelled|described)by="|href="#)([^"]*)"/g)].map(
      ([, id = ""]) => id,
    ),
  );
  const readings = opening.filter(({ name }) => name === "article").length;
  const levels = opening.flatMap(({ name }) => /^h([1-6])$/.exec(name)?.[1] ?? []).map(Number);
  const rules: readonly (readonly [string, boolean])[] = [
    [
      "a stray < or a malformed tag",
      /<(?![a-zA-Z/!])/.test(body) || tags.length !== body.split("<").length - 2,
    ],
    ["tags that do not nest", !nests(tags)],
    ["not one h1 for each language", levels.filter((level) => level === 1).length !== Math.max(1, readings)],
    ["a heading that skips a level", levels.some((level, place) => level > (levels[place - 1] ?? 0) + 1)],
    ["no language", !/<html lang="(ja|en)">/.test(html)],
    ["no title", !/<title>[^<]+<\/title>/.test(html)],
    [
      "no policy against requests",
      !html.includes(
        `<meta http-equiv="Content-Security-Policy" content="${policy}${scripted ? scriptPolicy : ""}">`,
      ),
    ],
    [
      "a script or a handler",
      opening.some(({ name, attributes }) => name === "script" || /\son\w+=/.test(attributes)),
    ],
    [
      "a request",
      opening.some(
        ({ name, attributes }) =>
          name === "link" ||
          /\s(src(?!="data:image\/png;base64,)|srcset|action)=|href="(?!#|reports\/|index-anonymous\.html")/.test(
            attributes,
          ),
      ),
    ],
    ["a request in the style", /url\(|@import/.test(/<style>[\s\S]*?<\/style>/.exec(html)?.[0] ?? "")],
    [
      "a heading of a table without scope",
      opening.some(({ name, attributes }) => name === "th" && !/\sscope=/.test(attributes)),
    ],
    [
      "a picture without words",
      opening.some(
        ({ attributes }) => /role="img"/.test(attributes) && !/aria-label(?:ledby)?="[^"]+"/.test(attributes),
      ),
    ],
    [
      "a formula without words",
      opening.some(({ name, attributes }) => name === "math" && !/aria-label="[^"]+"/.test(attributes)),
    ],
    ["an id twice", new Set(ids).size !== ids.length],
    ["a pointer to nothing", pointers.some((id) => !ids.includes(id))],
  ];
  return rules.filter(([, broken]) => broken).map(([rule]) => rule);
}

function nests(tags: readonly { readonly closing: boolean; readonly name: string }[]): boolean {
  const open: string[] = [];
  for (const { closing, name } of tags) {
    if (voids.has(name)) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
