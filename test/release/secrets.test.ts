// A secret of each kind is found wherever it is planted in a kit, and an honest kit holds none.
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { courseFolder, loadAssignment } from "../../grader/load/assignment.ts";
import { seedOf } from "../../grader/model/seed.ts";
import { loadReference } from "../../grader/load/reference.ts";
import { stripTypes } from "../../grader/loader/transform.ts";
import { secretsOf } from "../../grader/secrets-of.ts";
import { composeKit } from "../../grader/student-kit/compose.ts";
import { harmlessLines } from "../../grader/student-kit/harmless-lines.ts";
import type { KitFile } from "../../grader/student-kit/kit-file.ts";
import { findLeaks, numbersIn, type Secrets } from "../../grader/student-kit/secrets.ts";

const id = "02-delta";
const key = "a course key for tests only";
let files: readonly KitFile[];
let secrets: Secrets;

beforeAll(async () => {
  const assignments = [await loadAssignment(id)];
  files = composeKit({ course: courseFolder, assignments, version: "1.0.0" });
  secrets = await secretsOf(assignments, { course: courseFolder, key, students: ["s01"] });
});

/** Puts a text below the last line of a file of the kit, and says what is then found. */
function found(path: string, planted: string): readonly string[] {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`the kit has no ${path}`);
  const leaks = findLeaks(secrets, [{ path, text: `${file.text}${planted}\n` }]);
  const lines = file.text.split("\n").length;
  return leaks.map(({ line, what }) => `${line - lines}: ${what}`);
}

const reference = (path: string): string => readFileSync(join(courseFolder, "reference", path), "utf8");

/** The first line of a file below `reference/` that holds a part. */
const lineWith = (path: string, part: string): string =>
  reference(path)
    .split("\n")
    .find((line) => line.includes(part))
    ?.trim() ?? "";

/** What is said of a line of the reference. Several files may hold it: that the one which is named does is looked up. */
function saidOf(line: string): string {
  const what = secrets.pieces.get(line.replace(/\s+/g, "")) ?? "";
  const [, path = "", at = ""] = /^what stands in reference\/(.+):(\d+)$/.exec(what) ?? [];
  expect(reference(path).split("\n")[Number(at) - 1]?.trim()).toBe(line);
  return `0: ${what}`;
}

test("an honest kit holds no secret", () => {
  expect(files.length).toBeGreaterThan(100);
  expect(findLeaks(secrets, files)).toEqual([]);
});

describe("code", () => {
  const solution = lineWith("02-delta/specimens/passed/loops.ts", "sum +=");
  const bug = lineWith("02-delta/bugs/hiddenDelta.ts", "reduce(");

  test("of a solution is found in a stub, be it in a comment", () => {
    expect(solution.length).toBeGreaterThan(25);
    expect(found("assignments/02-delta/delta.ts", solution)).toEqual([saidOf(solution)]);
    expect(found("assignments/02-delta/delta.ts", `// ${solution}`)).toEqual([saidOf(solution)]);
  });

  test("is found wrapped and indented otherwise, in a handout", () => {
    const wrapped = solution.replaceAll(" ", "\n      ");
    expect(found("assignments/02-delta/README.md", wrapped)).toEqual([saidOf(solution)]);
  });

  test("of a known mistake is found among the checks", () => {
    expect(found("assignments/02-delta/checks.js", bug)).toEqual([saidOf(bug)]);
  });

  test("is found without its types", () => {
    const text = reference("engine/backprop.ts");
    const stripped = stripTypes(text).split("\n");
    const index = text.split("\n").findIndex((line, at) => {
      const bare = stripped[at] ?? "";
      return bare !== line && bare.replaceAll(" ", "").length > 40 && !/^(import|export|type)/.test(line);
    });
    expect(index).toBeGreaterThan(0);
    expect(found("grader/hint.js", stripped[index] ?? "")).toEqual([
      `0: what stands in reference/engine/backprop.ts:${index + 1}`,
    ]);
  });

  test("that gives nothing away is excused, each line with a reason", () => {
    for (const [line, why] of Object.entries(harmlessLines)) {
      expect(found("grader/hint.js", line)).toEqual([]);
      expect(why).not.toBe("");
    }
  });

  test("that was handed out is no secret, nor is what the stub declares", () => {
    const stub = files.find(({ path }) => path === "assignments/02-delta/delta.ts")?.text ?? "";
    const given = files.find(({ path }) => path === "assignments/given/network.ts")?.text ?? "";
    expect(reference("02-delta/specimens/passed/from-handout.ts")).toContain("export function hiddenDelta(");
    expect(found("README.md", `${stub}${given}`)).toEqual([]);
  });
});

describe("hidden data", () => {
  const drawn = async () => (await loadReference(id)).hidden(1);

  test("are found as a case", async () => {
    const sets = Object.values(await drawn()).flat();
    const long = sets.find((one) => JSON.stringify(one).length > 100);
    expect(found("assignments/02-delta/messages.en.json", JSON.stringify(long, null, 2))).toContain(
      "0: data of the hidden cases of 02-delta",
    );
  });

  test("are found as a single number, whatever its sign", () => {
    const [number = ""] = secrets.numbers.keys();
    expect(found("README.md", `try -${number}`)).toEqual(["0: a number of the hidden cases of 02-delta"]);
  });

  test("are found as the seed of a student", () => {
    const what = "0: a seed of the hidden cases of 02-delta";
    expect(found("README.md", `seed ${seedOf(key, id, "s01")}`)).toEqual([what]);
    expect(found("README.md", `seed ${seedOf(key, id, "s02")}`)).toEqual([]);
  });

  test("that are visible too, or short, are none", async () => {
    const visible = readFileSync(join(courseFolder, "assignments", id, "expected.json"), "utf8");
    expect(numbersIn(visible).length).toBeGreaterThan(100);
    expect(found("README.md", visible)).toEqual([]);
    expect(found("README.md", "0.25 and [0.5, -1, 2]")).toEqual([]);
  });
});

describe("words", () => {
  const bytes = Buffer.from(key);

  test.each([
    ["the course key", key],
    ["the course key in base64", bytes.toString("base64")],
    ["the course key in hex", bytes.toString("hex")],
    ["the course key in hex", bytes.toString("hex").toUpperCase()],
    ["a path of this machine", join(courseFolder, "assignments")],
    ["a path of this machine", JSON.stringify({ home: join(homedir(), "notes") })],
  ])("such as %s are found", (what, planted) => {
    expect(found("package.json", `x${planted}x`)).toContain(`0: ${what}`);
  });

  test("that only begin like a path are none", () => {
    expect(found("package.json", `${homedir()}-cause`)).toEqual([]);
  });

  test("without the key no form of it is looked for", async () => {
    const { words } = await secretsOf([], { course: courseFolder });
    expect(new Set(words.values())).toEqual(new Set(["a path of this machine"]));
  });
});
