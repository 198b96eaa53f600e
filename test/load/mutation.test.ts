// A mutation score is fresh as long as nothing has changed that decides it.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { loadAssignment } from "../../grader/load/assignment.ts";
import { fingerprintsOf } from "../../grader/load/fingerprints.ts";
import { loadEquivalents, loadScore, scoreFingerprint, scoreText } from "../../grader/load/mutation.ts";
import { Fault } from "../../grader/model/fault.ts";
import { copyCourse } from "../course-copy.ts";

const id = "01-loss";
const score = { mutants: 9, killed: 6, equivalent: 2, survived: 1 };

/** A course whose record of assignment 01 is fresh, with a hand to change it. */
async function recorded() {
  const { folder, remove } = copyCourse({ reference: true });
  onTestFinished(remove);
  const record = join(folder, "reference", id, "mutation.json");
  writeFileSync(record, scoreText(score, scoreFingerprint(await loadAssignment(id, folder), folder)));
  return {
    folder,
    record,
    load: async () => loadScore(await loadAssignment(id, folder), folder),
    append: (path: string, text: string) =>
      writeFileSync(join(folder, path), `${readFileSync(join(folder, path), "utf8")}${text}`),
  };
}

/** What the grader of a copied course says of its record. */
function kindIn(folder: string): string {
  const script = `
    import { loadAssignment } from "./grader/load/assignment.ts";
    import { loadScore } from "./grader/load/mutation.ts";
    process.stdout.write(loadScore(await loadAssignment("${id}")).kind);
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout;
}

describe("the mutation score on record", () => {
  test("is fresh with the figures it was written with, and missing without its file", async () => {
    const { record, load } = await recorded();
    expect(await load()).toEqual({ kind: "fresh", ...score });
    rmSync(record);
    expect(await load()).toEqual({ kind: "missing" });
  });

  test.each([
    "assignments/01-loss/checks.ts",
    "assignments/01-loss/laws.ts",
    "assignments/01-loss/cases.json",
    "reference/01-loss/hidden.ts",
    "reference/01-loss/draw.ts",
    "reference/01-loss/specimens/passed/loops.ts",
    "reference/engine/loss.ts",
    "test/mutation/mutants-of.ts",
  ])("goes stale when %s changes", async (path) => {
    const { append, load } = await recorded();
    append(path, "\n");
    expect(await load()).toEqual({ kind: "stale", ...score });
  });

  test("goes stale when the grader compares or judges otherwise, not when it reports otherwise", async () => {
    const { folder, append } = await recorded();
    append("grader/report/points-text.ts", "\n");
    append("templates/style.css", "\n");
    expect(kindIn(folder)).toBe("fresh");
    append("grader/checks/tolerance.ts", "\n");
    expect(kindIn(folder)).toBe("stale");
  });

  test.each([
    "assignments/01-loss/README.md",
    "assignments/01-loss/messages.ja.json",
    "assignments/01-loss/assignment.json",
    "assignments/01-loss/loss.ts",
    "reference/01-loss/bugs/softmax.ts",
    "reference/01-loss/solution.ts",
    "reference/01-loss/specimens/failed/zeros.ts",
  ])("stays fresh when %s changes, which decides on no mutant", async (path) => {
    const { append, load } = await recorded();
    append(path, "\n");
    expect(await load()).toMatchObject({ kind: "fresh" });
  });

  test("goes stale with a further argument, and stays fresh when one is only worded better", async () => {
    const { folder, load } = await recorded();
    const file = join(folder, "reference", id, "equivalent-mutants.json");
    const [first, ...others] = loadEquivalents(id, folder);
    const write = (entries: readonly object[]) => writeFileSync(file, JSON.stringify(entries));
    write([{ ...first, why: "Said better." }, ...others]);
    expect(await load()).toMatchObject({ kind: "fresh" });
    write([{ ...first, at: "elsewhere.ts:1" }, ...others]);
    expect(await load()).toMatchObject({ kind: "stale" });
  });

  test("leaves what a verdict depends on alone", async () => {
    const { folder, record, append } = await recorded();
    const judging = async () => fingerprintsOf(await loadAssignment(id, folder), folder).judging;
    const before = await judging();
    writeFileSync(record, scoreText({ ...score, killed: 7, survived: 0 }, "f".repeat(64)));
    expect(await judging()).toBe(before);
    append("reference/01-loss/hidden.ts", "\n");
    expect(await judging()).not.toBe(before);
  });

  test.each([
    ["a figure that is missing", '{ "mutants": 1 }', "'killed'"],
    ["a figure that is no count", scoreText({ ...score, killed: -1 }, "f".repeat(64)), '"/killed"'],
    ["a fingerprint that is none", scoreText(score, "today"), '"/fingerprint"'],
  ])("is refused with %s", async (_, text, place) => {
    const { record, load } = await recorded();
    writeFileSync(record, text);
    await expect(load()).rejects.toThrow(Fault);
    await expect(load()).rejects.toThrow(place);
  });
});

describe("equivalent-mutants.json", () => {
  test("is refused when an entry has no argument", async () => {
    const { folder } = await recorded();
    const file = join(folder, "reference", id, "equivalent-mutants.json");
    const entries = loadEquivalents(id, folder);
    expect(entries.length).toBeGreaterThan(0);
    writeFileSync(file, JSON.stringify([{ ...entries[0], why: "" }]));
    expect(() => loadEquivalents(id, folder)).toThrow('"/0/why"');
  });

  test("may be absent: then nothing is argued for", async () => {
    const { folder } = await recorded();
    rmSync(join(folder, "reference", id, "equivalent-mutants.json"));
    expect(loadEquivalents(id, folder)).toEqual([]);
  });
});
