// A student's own function is found in any style, shown with its own line numbers, and is never more than text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findFunction } from "../../grader/report/find-function.ts";
import { listingOf } from "../../grader/report/listing.ts";

const linesOf = (text: string, name = "f"): string | undefined => {
  const lines = text.split("\n");
  const extent = findFunction(lines, name);
  return extent && lines.slice(extent.from - 1, extent.to).join("\n");
};

describe("findFunction", () => {
  test.each([
    ["a function", "export function f(x: number) {\n  return x;\n}"],
    ["a long list of parameters", "export function f(\n  x: number,\n): number {\n  return x;\n}"],
    ["a brace on a line of its own", "function f()\n{\n  return 1;\n}"],
    ["an arrow with a body", "export const f = (x: number) => {\n  return x;\n};"],
    ["an arrow in one line", "export const f = (x: number): number => x;"],
    ["an arrow that goes on below", "export const f = (x: number) =>\n  x\n  + 1;"],
    ["a function in one line", "export function f() { return 1; }"],
  ])("gives %s whole", (_, text) => {
    expect(linesOf(`const a = 1;\n\n${text}\n\nexport function g() {\n  return 2;\n}`)).toBe(text);
  });

  test("is not taken in by longer names, calls and comments", () => {
    expect(linesOf("function ff() {\n}\nconst y = f(1);\n// function f() {}")).toBeUndefined();
    expect(linesOf("function f() {\n}", "f)|(x")).toBeUndefined();
  });

  test("ends with the file where nothing else ends it", () => {
    expect(linesOf("function f() {\n  loop")).toBe("function f() {\n  loop");
  });
});

describe("listingOf", () => {
  const text = "// x\nexport function f(t: number) {\n\t/* two\n\tlines */\n  return `<b>${t}`;\n}\n";
  const files = [
    { path: "02-delta/other.ts", text: "export {};\n" },
    { path: "02-delta/delta.ts", text },
  ];

  test("numbers the lines as the file does and marks the one where it stopped", () => {
    const listing = listingOf(files, "f", { file: "02-delta/delta.ts", line: 5 });
    expect(listing).toMatchObject({ file: "02-delta/delta.ts", from: 2, to: 6, cut: false });
    expect(listing?.lines.map(({ number, marked }) => [number, marked])).toEqual([
      [2, false],
      [3, false],
      [4, false],
      [5, true],
      [6, false],
    ]);
  });

  test("marks nothing for a line of another file", () => {
    const lines = listingOf(files, "f", { file: "02-delta/other.ts", line: 5 })?.lines;
    expect(lines?.some(({ marked }) => marked)).toBe(false);
  });

  test("closes on each line what runs over several", () => {
    for (const { code } of listingOf(files, "f")?.lines ?? []) {
      const html = code.toString();
      expect(html.match(/<span/g)?.length ?? 0).toBe(html.match(/<\/span>/g)?.length ?? 0);
    }
    expect(listingOf(files, "f")?.lines[2]?.code.toString()).toContain("hljs-comment");
  });

  test("cuts what is very long, and says so", () => {
    const long = `function f() {\n${"  x();\n".repeat(200)}}`;
    expect(listingOf([{ path: "a.ts", text: long }], "f")).toMatchObject({ from: 1, to: 40, cut: true });
  });

  test("gives nothing for a function that is not there", () => {
    expect(listingOf(files, "g")).toBeUndefined();
    expect(listingOf([], "f")).toBeUndefined();
  });

  test("shows whatever stands there as text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (hostile) => {
        const source = `function f() {\n  ${hostile}\n  "</script><img src=x onerror=alert(1)>"; \u202E\n}`;
        const lines = listingOf([{ path: "a.ts", text: source }], "f")?.lines ?? [];
        const html = lines.map(({ code }) => code.toString()).join("");
        expect(html.replaceAll(/<span class="[\w\s-]+">|<\/span>/g, "")).not.toMatch(/[<>\p{Cc}\u202E]/u);
      }),
      { seed: 20_261_203, numRuns: 40 },
    );
  });
});
