// Whatever stands in an assignment's files, reading them gives an assignment or a sentence about what is wrong.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadAssignment } from "../../grader/load/assignment.ts";
import { loadCatalogues } from "../../grader/load/catalogues.ts";
import { loadExpected } from "../../grader/load/expected.ts";
import { planCall } from "../../grader/model/case-plan.ts";
import { Fault } from "../../grader/model/fault.ts";
import { wordingOf } from "../../grader/wording/wording.ts";
import { copyCourse, type CourseCopy } from "../course-copy.ts";
import { hostileFile, isPolluted } from "../hostile-json.ts";

const assignment = "02-delta";
const fixed = { seed: 20_261_204, numRuns: 100 };

let copy: CourseCopy;
beforeAll(() => {
  copy = copyCourse({ reference: false });
});
afterAll(() => copy.remove());

const pathOf = (name: string) =>
  join(copy.folder, "assignments", ...(name === "formulas.json" ? [] : [assignment]), name);

/** How a reading ended: nothing but these two ways is allowed. */
async function endOf(read: () => unknown): Promise<"read" | "fault"> {
  try {
    await read();
    return "read";
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.message).toMatch(/\S.*[.?]$/s);
    return "fault";
  }
}

/** Reads an assignment whose file holds each of many hostile contents. */
async function withHostile(name: string, read: () => unknown): Promise<ReadonlySet<string>> {
  const right = readFileSync(pathOf(name));
  const ends = new Set<string>();
  try {
    await fc.assert(
      fc.asyncProperty(hostileFile(JSON.parse(right.toString())), async (bytes) => {
        writeFileSync(pathOf(name), bytes);
        ends.add(await endOf(read));
        expect(isPolluted()).toBe(false);
      }),
      fixed,
    );
  } finally {
    writeFileSync(pathOf(name), right);
  }
  return ends;
}

const readAssignment = async () => {
  const loaded = await loadAssignment(assignment, copy.folder);
  wordingOf(loadCatalogues(loaded)).say("en", "report.points");
};

/** With every answer that is asked for later. */
const readExpected = () => {
  const { answers, mistakes } = loadExpected(join(copy.folder, "assignments", assignment));
  for (const key of answers.keys())
    for (const mistake of mistakes) mistake.answer({ ...planCall({ name: "", args: [] }), key });
};

describe("a hostile", () => {
  test.each(["assignment.json", "cases.json", "messages.en.json", "mistakes.ja.json", "formulas.json"])(
    "%s gives an assignment or a Fault",
    async (name) => {
      // Both do happen, or the contents would not be near enough to the right one.
      expect([...(await withHostile(name, readAssignment))].sort()).toEqual(["fault", "read"]);
    },
  );

  test("expected.json gives answers or a Fault", async () => {
    expect([...(await withHostile("expected.json", readExpected))].sort()).toEqual(["fault", "read"]);
  });
});

describe("a sentence names", () => {
  const sentenceFor = async (name: string, from: string, to: string): Promise<string> => {
    const right = readFileSync(pathOf(name), "utf8");
    expect(right).toContain(from);
    writeFileSync(pathOf(name), right.replace(from, to));
    try {
      return await readAssignment().then(
        () => "",
        (error: Error) => error.message,
      );
    } finally {
      writeFileSync(pathOf(name), right);
    }
  };

  test("a deadline that is in no calendar", async () => {
    expect(await sentenceFor("assignment.json", '"deadline": "2026-', '"deadline": "2026-9')).toContain(
      "deadline",
    );
    const month =
      /"deadline": "\d{4}-(\d\d)/.exec(readFileSync(pathOf("assignment.json"), "utf8"))?.[0] ?? "";
    expect(await sentenceFor("assignment.json", month, `${month.slice(0, -2)}13`)).toContain(
      "no calendar has",
    );
  });

  test("a file nested too deep for whoever walks through it", async () => {
    const deep = "[".repeat(20_000) + "]".repeat(20_000);
    expect(await sentenceFor("cases.json", "[", `[${deep},`)).toContain("nested more than 30 levels deep");
    expect(await sentenceFor("cases.json", "[", `[${"[".repeat(9)}${"]".repeat(9)},`)).toBe("");
  });
});

test("the right files are read", async () => {
  expect(await endOf(readAssignment)).toBe("read");
  expect(await endOf(readExpected)).toBe("read");
});
