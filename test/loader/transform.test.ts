// Files become function bodies with every line in its place; a student's mistakes become values.
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { createTransform } from "../../grader/loader/transform.ts";

const path = "task/work.ts";

function transform(text: string) {
  const [file] = createTransform()({ submitted: [{ path, text }], given: [] }).files;
  return file!;
}

test("an export stands on the line where it was written", () => {
  const { code } = transform(
    'import type { X } from "./x.ts";\n\nexport const f = (x: X): X => x;\nexport let last;',
  );
  expect(code?.split("\n").findIndex((line) => line.includes("exports.f = f"))).toBe(2);
});

test("the body is one function of exports and require", () => {
  const body = runInNewContext(transform("export const f = (): number => 3;").code!) as (
    exports: object,
  ) => void;
  const exports: { f?: () => number } = {};
  body(exports);
  expect(exports.f?.()).toBe(3);
});

test("an import of types alone leaves no import behind", () => {
  expect(transform('import { X } from "./x.ts";\nexport const f = (x: X) => x;').code).not.toContain(
    "require(",
  );
  expect(transform('import { X } from "./x.ts";\nexport const f = () => X;').code).toContain("require(");
});

describe("a mistake is told with its line", () => {
  test.each([
    ["of syntax", "const a = 1;\n\nlet b = ;", "Unexpected token", 3],
    ["at the end of the file", "export function f() {\n  return 1;\n", "Unexpected token", 3],
    ["that only V8 sees", "let a = 1;\nlet a = 2;", "Identifier 'a' has already been declared", 2],
    ["of await outside a function", "\nawait 1;", "await is only valid in async functions", 2],
    ["of leaving the module", "\n}); globalThis.outside = true; (function () {", "Unexpected token", 2],
    [
      "of two names in one export",
      "\nexport const a = (x) => x,\n  b = 2;",
      "write an `export` of its own",
      2,
    ],
  ])("%s", (_, text, message, line) => {
    const { failure } = transform(text);
    expect(failure).toMatchObject({ file: path, line });
    expect(failure?.message).toContain(message);
  });

  test("and correct code has none", () => {
    expect(transform("let a = 1;\na = 2;\nexport const b = a;").failure).toBeNull();
  });
});

describe("what no honest file needs is refused", () => {
  test.each([
    ["200,000 nested brackets", `x = ${"[".repeat(200_000)}`, "nested too deeply"],
    ["240,000 prefix operators", `x = ${"!".repeat(240_000)}1`, "nested too deeply"],
    ["a file of 257 kB", `//${" ".repeat(257_000)}`, "larger than 256 kB"],
    ["a message of a long name", `let ${"a".repeat(9000)}; let ${"a".repeat(9000)};`, "Identifier 'aaa"],
  ])("%s", (_, text, message) => {
    const { failure } = transform(text);
    expect(failure?.message).toContain(message);
    expect(failure?.message.length).toBeLessThanOrEqual(500);
  });

  test("21 files, or more than 1 MB of them", () => {
    const files = (count: number, text: string) =>
      createTransform()({
        submitted: Array.from({ length: count }, (_, i) => ({ path: `${i}.ts`, text })),
        given: [],
      }).files.map(({ failure }) => failure?.message);
    expect(new Set(files(21, ""))).toEqual(new Set(["there are more than 20 files"]));
    expect(new Set(files(5, `//${"x".repeat(210_000)}`))).toEqual(
      new Set(["the files are larger than 1000 kB together"]),
    );
    expect(new Set(files(20, "export {};"))).toEqual(new Set([undefined]));
  });

  test("and the next file is read as ever", () => {
    const read = createTransform();
    const snapshot = (text: string) => ({ submitted: [{ path, text }], given: [] });
    read(snapshot(`x = ${"[".repeat(200_000)}`));
    expect(read(snapshot("export const f = 1;")).files[0]?.failure).toBeNull();
  });
});
