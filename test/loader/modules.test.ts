// Imports are linked over the files in memory, in both runners, and reach nothing else.
import { describe, expect, test } from "vitest";
import type { SourceFile } from "../../grader/model/snapshot.ts";
import { askBoth, call, returned, submission } from "./both-runners.ts";

const given: readonly SourceFile[] = [
  { path: "task/near.ts", text: "export const near = 1; export default 10;" },
  { path: "task/folder/index.ts", text: 'export * from "../near.ts"; export const inner = 2;' },
  { path: "other/far.ts", text: 'export { near as far } from "../task/near";' },
  { path: "top.ts", text: 'export * as all from "./other/far.js";' },
];

describe("a relative specifier finds", () => {
  test.each([
    ["the exact file", "./near.ts", 1],
    ["the file for .js", "./near.js", 1],
    ["the file without its extension", "./near", 1],
    ["the index of a folder", "./folder", 1],
    ["a file of another folder", "../other/far.ts", undefined],
  ])("%s", async (_, specifier, near) => {
    const text = `import { near } from "${specifier}";\nexport const f = () => near;`;
    expect(await askBoth(submission(text, given), [call("f")])).toEqual([returned(near)]);
  });

  test("defaults, namespaces and re-exports", async () => {
    const text = `import ten, { near } from "./near.ts";
import { inner } from "./folder/index.ts";
import { all } from "../top";
export const f = () => [ten, near, inner, all.far, Object.keys(all)];`;
    expect(await askBoth(submission(text, given), [call("f")])).toEqual([returned([10, 1, 2, 1, ["far"]])]);
  });
});

describe("everything else is an error that names the specifier", () => {
  test.each([
    "./absent.ts",
    "near.ts",
    "/task/near.ts",
    "node:fs",
    "lodash",
    "../../near.ts",
    "./folder/",
    "data:text/javascript,1",
    "file:///etc/passwd",
  ])("%s", async (specifier) => {
    const text = `\nimport * as x from "${specifier}";\nexport const f = () => x;`;
    const message = `Error: cannot import "${specifier}": no such file belongs to the assignment`;
    expect(await askBoth(submission(text, given), [call("f")])).toEqual([
      { kind: "unloadable", message, file: "task/work.ts", line: 2 },
    ]);
  });
});

test("a cycle works as in CommonJS", async () => {
  const other = 'import { f } from "./work.ts";\nexport const early = typeof f; export const g = () => f();';
  const text =
    'import { early, g } from "./other.ts";\nexport const f = () => 7;\nexport const h = () => [early, g()];';
  const snapshot = submission(text, [{ path: "task/other.ts", text: other }]);
  expect(await askBoth(snapshot, [call("h")])).toEqual([returned(["undefined", 7])]);
});

test("a file is evaluated once, and before the one that imports it", async () => {
  const counter = { path: "task/counter.ts", text: "export const counter = { count: 0 };\ncounter.count++;" };
  const second = {
    path: "task/second.ts",
    text: 'import { counter } from "./counter.ts"; counter.count += 10;',
  };
  const text = `import "./second.ts";\nimport { counter } from "./counter.ts";\nexport const f = () => counter.count;`;
  expect(await askBoth(submission(text, [counter, second]), [call("f")])).toEqual([returned(11)]);
});

describe("several submitted files", () => {
  const two = (first: string, second: string) => ({
    submitted: [
      { path: "task/first.ts", text: first },
      { path: "task/second.ts", text: second },
    ],
    given: [],
  });

  test("the first that exports a function answers", async () => {
    const snapshot = two("export const f = 1;", "export const f = () => 2; export const g = () => 3;");
    expect(await askBoth(snapshot, [call("f"), call("g"), call("h")])).toEqual([
      returned(2),
      returned(3),
      { kind: "missing" },
    ]);
  });

  test("one that cannot be loaded leaves the functions of the other", async () => {
    const snapshot = two('\nthrow new TypeError("at once");', "export const g = () => 3;");
    const message = "TypeError: at once";
    expect(await askBoth(snapshot, [call("f"), call("g")])).toEqual([
      { kind: "unloadable", message, file: "task/first.ts", line: 2 },
      returned(3),
    ]);
  });

  test("a mistake of syntax in an imported one is told of that one", async () => {
    const snapshot = two(
      'import { g } from "./second.ts";\nexport const f = () => g;',
      "\n\nexport const g = ;",
    );
    expect(await askBoth(snapshot, [call("f")])).toEqual([
      { kind: "unloadable", message: "Unexpected token", file: "task/second.ts", line: 3 },
    ]);
  });

  test("a given file wins over a submitted one of the same path", async () => {
    const snapshot = {
      submitted: [
        { path: "task/first.ts", text: 'import { x } from "./given.ts";\nexport const f = () => x;' },
        { path: "task/given.ts", text: "export const x = 'forged';" },
      ],
      given: [{ path: "task/given.ts", text: "export const x = 'trusted';" }],
    };
    expect(await askBoth(snapshot, [call("f")])).toEqual([returned("trusted")]);
  });
});
