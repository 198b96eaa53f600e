// What a kit consists of: everything that is imported, nothing that students have no use for, and a true kit.json.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { courseFolder, loadAssignment } from "../../grader/load/assignment.ts";
import { readJson } from "../../grader/load/validate.ts";
import { kitHash, type Kit } from "../../grader/model/kit.ts";
import { composeKit } from "../../grader/student-kit/compose.ts";
import type { KitFile } from "../../grader/student-kit/kit-file.ts";
import { importsOf, reach } from "../../grader/student-kit/reach.ts";

const kitOf = async (...ids: readonly string[]): Promise<readonly KitFile[]> =>
  composeKit({
    course: courseFolder,
    assignments: await Promise.all(ids.map((id) => loadAssignment(id))),
    version: "1.0.0",
  });

let files: readonly KitFile[];
beforeAll(async () => {
  files = await kitOf("02-delta", "06-playground");
});

const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? "";
const described = (kit: readonly KitFile[]): Kit =>
  JSON.parse(kit.find(({ path }) => path === "kit.json")?.text ?? "") as Kit;

const packageOf = (to: string): string => to.split("/", to.startsWith("@") ? 2 : 1).join("/");

test("every import leads to a file of the kit, or to a package that its package.json names", () => {
  const paths = new Set(files.map(({ path }) => path));
  const { dependencies } = JSON.parse(textOf("package.json")) as { readonly dependencies: object };
  const lost = files
    .filter(({ path }) => /\.[jt]s$/.test(path))
    .flatMap(({ path, text }) =>
      importsOf(text).map((to) => (to.startsWith(".") ? posix.join(dirname(path), to) : to)),
    )
    .filter((to) => !paths.has(to) && !to.startsWith("node:") && !(packageOf(to) in dependencies));
  expect(lost).toEqual([]);
});

test("only what students write, read and run themselves is TypeScript", () => {
  expect(files.map(({ path }) => path).filter((path) => path.endsWith(".ts"))).toEqual([
    "assignments/02-delta/delta.ts",
    "assignments/06-playground/configuration.ts",
    "assignments/06-playground/first-network.ts",
    "assignments/06-playground/mission-rules.ts",
    "assignments/06-playground/missions.ts",
    "assignments/06-playground/playground.ts",
    "assignments/06-playground/try-missions.ts",
    "assignments/given/network.ts",
    "assignments/given/not-implemented.ts",
  ]);
});

test("nothing comes along that needs a compiler, other assignments, or the teacher's half of the grader", () => {
  const strangers =
    /isolated-vm|simple-git|^reference|01-loss|grader\/(sandbox|collect|gradebook|proofs|cli)\//;
  expect(files.map(({ path }) => path).filter((path) => strangers.test(path))).toEqual([]);
  const { packages } = JSON.parse(textOf("package-lock.json")) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const scripted = Object.entries(packages).filter(([, one]) => one.hasInstallScript && !one.optional);
  expect(scripted.map(([place]) => place)).toEqual(["node_modules/node"]);
});

interface Locked {
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}

test("the read-me names no command that the kit does not have", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { readonly scripts: object };
  for (const name of ["README.md", "README.ja.md"]) {
    const named = [...textOf(name).matchAll(/npm (?:run )?([a-z]+)/g)].map(([, word]) => word);
    expect(named).toContain("test");
    expect(named.filter((word) => word !== "ci" && !(word !== undefined && word in scripts))).toEqual([]);
  }
});

describe("kit.json", () => {
  test("fits its schema, and holds the hash of every file but those that are the students'", () => {
    const folder = mkdtempSync(join(tmpdir(), "kadai-kit-json-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, "kit.json"), textOf("kit.json"));
    const kit = readJson<Kit>(join(folder, "kit.json"), "kit", "broken-assignment");
    for (const { path, text } of files)
      if (path in kit.files) expect(kit.files[path]).toBe(kitHash(text.replaceAll("\n", "\r\n")));
    const free = files.map(({ path }) => path).filter((path) => !(path in kit.files));
    expect(free.filter((path) => !path.startsWith("."))).toEqual([
      "README.ja.md",
      "README.md",
      "assignments/02-delta/delta.ts",
      "assignments/06-playground/missions.ts",
      "assignments/06-playground/playground.ts",
      "kit.json",
    ]);
  });

  test("gives an assignment the same state whatever else is released, and no other assignment that state", async () => {
    const alone = described(await kitOf("02-delta")).assignments["02-delta"];
    expect(described(files).assignments["02-delta"]).toBe(alone);
    expect(described(files).assignments["06-playground"]).not.toBe(alone);
  });
});

describe("what a program loads", () => {
  const courseWith = (sources: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(tmpdir(), "kadai-reach-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [path, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };

  test("is followed through values, not through types, and named as JavaScript", () => {
    const course = courseWith({
      "grader/a.ts":
        'import { b, type B } from "./b/b.ts";\nimport type { C } from "./c.ts";\nexport const a: B | C = b;\n',
      "grader/b/b.ts":
        'import { parse } from "@scope/name/deep";\nexport type B = number;\nexport const b: B = parse();\n',
    });
    const { scripts, packages } = reach(course, ["grader/a.ts"], () => false);
    expect(scripts.map(({ path }) => path)).toEqual(["grader/a.js", "grader/b/b.js"]);
    expect(scripts[0]?.text).toContain('from "./b/b.js"');
    expect(scripts[0]?.text).not.toContain("c.ts");
    expect([...packages]).toEqual(["@scope/name"]);
  });

  test("stops at handed-out code, which stays TypeScript", () => {
    const course = courseWith({
      "assignments/a.ts": 'import { given } from "./given.ts";\nexport const a = given;\n',
    });
    const { scripts } = reach(course, ["assignments/a.ts"], (source) => source === "assignments/given.ts");
    expect(scripts.map(({ text }) => text)).toEqual([
      'import { given } from "./given.ts";\nexport const a = given;\n',
    ]);
  });

  test("has to be declared where no import line tells of it", () => {
    const course = courseWith({
      "grader/a.ts": 'export const place = new URL("b.json", import.meta.url);\n',
    });
    expect(() => reach(course, ["grader/a.ts"], () => false)).toThrow("read-at-run-time.ts");
  });
});

test("the playground comes along with the assignment whose rules it reads, and not without it", async () => {
  const scriptsOf = (kit: readonly KitFile[]) =>
    (
      JSON.parse(kit.find(({ path }) => path === "package.json")?.text ?? "{}") as {
        readonly scripts: object;
      }
    ).scripts;
  expect(scriptsOf(files)).toHaveProperty("playground");
  expect(textOf("playground/shell.json")).toContain("page");
  const without = await kitOf("02-delta");
  expect(scriptsOf(without)).not.toHaveProperty("playground");
  expect(without.filter(({ path }) => /^playground|06-playground/.test(path))).toEqual([]);
});
