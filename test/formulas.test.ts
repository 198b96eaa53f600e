// The formulas of the course: each can be drawn, is shown somewhere, and is read aloud in proper sentences.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { courseFolder, listAssignments, loadAssignment } from "../grader/load/assignment.ts";
import { loadFormulas } from "../grader/load/formulas.ts";
import { loadHandouts } from "../grader/load/handouts.ts";
import { tieHandout } from "../grader/tie-handout.ts";

const formulas = loadFormulas(courseFolder);

/** Formulas written down ahead of the assignments that will show them. */
const awaited: Readonly<Record<string, readonly string[]>> = {
  "01-loss": ["mean-squared-error", "cross-entropy", "log-softmax", "log-sum-exp"],
  "05-overfitting": [
    "scaled-input",
    "chebyshev-start",
    "chebyshev-recurrence",
    "polynomial",
    "ridge-objective",
    "root-mean-squared-error",
  ],
  "06-playground": ["mean-loss"],
};

const isThere = (id: string): boolean => existsSync(join(courseFolder, "assignments", id));

test("every formula is shown by a handout or listed for a function", async () => {
  const assignments = await Promise.all(listAssignments().map((id) => loadAssignment(id)));
  const shown = assignments.flatMap(({ folder }) =>
    loadHandouts(folder).flatMap(({ text }) => [...tieHandout(text, formulas).shown]),
  );
  const listed = assignments.flatMap(({ manifest }) => Object.values(manifest.formulas ?? {}).flat());
  const early = Object.entries(awaited).flatMap(([id, ids]) => (isThere(id) ? [] : ids));
  const used = new Set([...shown, ...listed, ...early]);
  expect(shown).toContain("delta-definition");
  expect(Object.keys(formulas).filter((id) => !used.has(id))).toEqual([]);
  expect([...used].filter((id) => !Object.hasOwn(formulas, id))).toEqual([]);
});

describe("no function is given away by a formula", () => {
  test("the slopes that students work out have none", async () => {
    const [deltas, update] = await Promise.all([loadAssignment("02-delta"), loadAssignment("03-update")]);
    expect(Object.keys(deltas.manifest.formulas ?? {})).toContain("outputDelta");
    expect(deltas.manifest.formulas).not.toHaveProperty("activationDerivative");
    expect(update.manifest.formulas).not.toHaveProperty("penaltyGradient");
  });
});
