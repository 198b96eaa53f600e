// What the tests of pictures share: voices that speak with the shipped sentences, and faults of an SVG.
import { languages } from "../../../grader/model/assignment.ts";
import type { Picture, Voice } from "../../../grader/report/pictures/picture.ts";
import { wording } from "../example-class.ts";

/** A function of this name, spoken of in English or in Japanese. */
export const voiceOf = (name: string, language: (typeof languages)[number] = "en"): Voice => ({
  function: name,
  language,
  say: (key, params) => wording.say(language, key, params),
});

/** Every fault of a picture's markup, as a phrase; none when it is in order. */
export function svgFaults({ svg, title, conclusion, table }: Picture): readonly string[] {
  const tags = [...svg.matchAll(/<(\/?)([a-zA-Z]+)((?:\s[\w-]+="[^"<>]*")*)>/g)];
  const open: string[] = [];
  const nests = tags.every(([, slash, name = ""]) =>
    slash === "/" ? open.pop() === name : open.push(name) > 0,
  );
  const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  const rules: readonly (readonly [string, boolean])[] = [
    ["a stray < or a malformed tag", tags.length !== svg.split("<").length - 1],
    ["tags that do not nest", !nests || open.length > 0],
    ["no title", !/^<svg [^>]*role="img"[^>]*><title id="[^"]+">[^<]+<\/title><desc /.test(svg)],
    ["an id twice", new Set(ids).size !== ids.length],
    ["a number that is none in a place", /="[^"]*(NaN|Infinity|undefined)/.test(svg)],
    [
      "a script, a request or a handler",
      tags.some(
        ([, , name = "", attributes = ""]) =>
          /^(script|image|img|use|foreignObject|style)$/.test(name) ||
          /\s(href|src|on\w+)=|url\(/i.test(
            attributes.replaceAll(/="[^"]*?"/g, (value) => (value.includes("url(") ? value : "=")),
          ),
      ),
    ],
    ["text too small", [...svg.matchAll(/font-size="([\d.]+)"/g)].some(([, size]) => Number(size) < 14)],
    ["nothing said", title === "" || conclusion === "" || table.rows.length === 0],
    ["a ragged table", table.rows.some((row) => row.length !== table.columns.length)],
  ];
  return rules.filter(([, broken]) => broken).map(([rule]) => rule);
}

/** The text in a picture, as a reader sees it. */
export const textIn = ({ svg }: Picture): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);
