// Kill -9 of a worker, of all workers and of the grader, at random moments of a run, loses nothing.
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { classUnderFire, type Outlived } from "./class-under-fire.ts";
import { differences } from "./compare-gradebooks.ts";

describe.skipIf(process.platform !== "linux")("a class graded under fire", () => {
  const students = 40;
  let folder: string;
  let outlived: Outlived;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "kadai-test-"));
    chmodSync(folder, 0o755);
    outlived = await classUnderFire({
      folder,
      students,
      strikes: 3,
      share: 0.1,
      seed: 5,
      say: () => undefined,
    });
    // The start and the pages take most of the time of so small a class, and nobody is there to be struck.
    // Ten times what a quiet machine takes.
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("was hit in every way", () => {
    expect(outlived.hits.worker).toBeGreaterThan(0);
    expect(outlived.hits["all-workers"]).toBeGreaterThan(0);
    expect(outlived.hits.grader).toBeGreaterThan(0);
    expect(outlived.runs).toBeGreaterThan(outlived.hits.grader);
  });

  test("has the gradebook of a class graded in peace", () => {
    expect(outlived.differences).toEqual([]);
  });

  test("takes over every entry that a killed run had reported as done", () => {
    const { entries } = JSON.parse(readFileSync(join(outlived.peaceful, "gradebook.json"), "utf8")) as {
      readonly entries: readonly { readonly kind: string }[];
    };
    expect(entries).toHaveLength(students);
    // What is not graded is looked at anew in every run.
    const graded = entries.filter(({ kind }) => kind === "graded").length;
    expect(outlived.reported).toBeGreaterThan(0);
    expect(outlived.unchanged).toBeGreaterThanOrEqual(outlived.reported - (students - graded));
    expect(outlived.unchanged).toBeLessThanOrEqual(graded);
  });

  test("would be told from a class that lost an entry, gained one or changed their order", () => {
    const copy = join(folder, "copy");
    const file = join(copy, "gradebook.csv");
    const changed = (change: (lines: readonly string[]) => readonly string[]) => {
      cpSync(outlived.peaceful, copy, { recursive: true });
      writeFileSync(file, change(readFileSync(file, "utf8").split("\n")).join("\n"));
      return differences(outlived.peaceful, copy);
    };
    expect(changed((lines) => lines)).toEqual([]);
    expect(changed((lines) => lines.toSpliced(5, 1))).toHaveLength(1);
    expect(changed((lines) => lines.toSpliced(5, 0, "another"))).toEqual(["gradebook.csv: another"]);
    expect(changed((lines) => lines.toReversed())).toEqual(["gradebook.csv: another order"]);
  });
});
