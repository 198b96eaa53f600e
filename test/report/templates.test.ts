// The templates escape what they are given, and take no markup but ours.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { anonymousReport } from "../../grader/report/anonymous-report.ts";
import { classReport } from "../../grader/report/class-report.ts";
import { studentReport } from "../../grader/report/student-report.ts";
import { entries, source } from "./example-class.ts";

const folder = (path: string) => new URL(`../../${path}`, import.meta.url);
const filesBelow = (path: string): readonly string[] =>
  readdirSync(folder(path), { recursive: true, encoding: "utf8" }).map((name) => `${path}/${name}`);
const textOf = (path: string) => readFileSync(folder(path), "utf8");

describe("templates", () => {
  const templates = filesBelow("templates").filter((file) => file.endsWith(".hbs"));
  const raw = /\{\{\{|\{\{~?&/;
  const inTag = /<[a-z][^<>]*\{\{[^<>]*>/g;
  /** Places outside of quotes, where escaping does not hold. */
  const unquoted = (text: string): readonly string[] =>
    [...text.matchAll(inTag)]
      .map(([tag]) =>
        tag
          .replaceAll(/\{\{[#/]?(?:if|unless|else)[^}]*\}\}/g, "")
          .replaceAll(/"(?:\{\{(?:[^{}"]|"[^"]*")*\}\}|[^"{}])*"/g, '""'),
      )
      .filter((tag) => tag.includes("{{"));

  test("escape all they are given", () => {
    expect(templates.length).toBeGreaterThan(5);
    expect(templates.filter((file) => raw.test(textOf(file)))).toEqual([]);
    for (const hole of ["{{{x}}}", "{{&x}}", "{{~&x}}"]) expect(raw.test(hole)).toBe(true);
  });

  test("put values into tags in quotes alone", () => {
    expect(templates.flatMap((file) => unquoted(textOf(file)))).toEqual([]);
    expect(unquoted('<a class={{x}} id="{{y}}">')).toHaveLength(1);
  });

  test("have no place of script, of handlers, or for an address that is not ours", () => {
    const danger =
      /<script(?!>\{\{script\}\}<\/script>)|<iframe|<object|\son\w+=|\s(?:src|srcset|action|formaction)=/;
    expect(templates.filter((file) => danger.test(textOf(file)))).toEqual([]);
    const addresses = templates.flatMap((file) =>
      [...textOf(file).matchAll(/href="([^"]*)"/g)].map(([, to]) => to),
    );
    expect([...new Set(addresses)].sort()).toEqual([
      "#{{@language}}-begin",
      "#{{@language}}-item-{{id}}",
      "#{{otherLanguage}}",
      "index-anonymous.html",
      "{{link}}",
    ]);
  });

  test("take markup only from files of templates/, from formulas, pictures and listings", () => {
    const makers = filesBelow("grader").filter(
      (file) => file.endsWith(".ts") && /\bmarkup\(|SafeString\(/.test(textOf(file)),
    );
    expect(makers.sort()).toEqual([
      "grader/report/listing.ts",
      "grader/report/page.ts",
      "grader/report/picture-view.ts",
      "grader/report/render-formulas.ts",
    ]);
  });
});

describe("the Content-Security-Policy", () => {
  const pages = [
    studentReport(source, entries[0] as never, "en"),
    classReport(source, "ja"),
    anonymousReport(source, "ja"),
  ];
  const sources = (page: string): ReadonlyMap<string, readonly string[]> => {
    const [, policy = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page) ?? [];
    return new Map(policy.split("; ").map((one) => [one.split(" ")[0] ?? "", one.split(" ").slice(1)]));
  };
  /** What a policy has to name for the scripts that stand in a page to run, and nothing else. */
  const hashesOf = (page: string): readonly string[] =>
    [...page.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(
      ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
    );

  test("opens nothing but inline style, and pictures and fonts within the page", () => {
    for (const page of pages) {
      const { "script-src": scripts = [], ...rest } = Object.fromEntries(sources(page));
      expect(rest).toEqual({
        "default-src": ["'none'"],
        "style-src": ["'unsafe-inline'"],
        "img-src": ["data:"],
        "font-src": ["data:"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
      });
      expect(scripts).toEqual(hashesOf(page));
    }
  });

  test("stands before anything it has to hold", () => {
    for (const page of pages)
      expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<style>"));
  });

  test("would have to name a script that a page brings", () => {
    const [page = ""] = pages;
    const scripted = page.replace("</body>", "<script>1</script></body>");
    expect(hashesOf(scripted)).toEqual(["'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"]);
    expect(sources(scripted).get("script-src")).toBeUndefined();
  });
});
