// Nothing of a student's hidden data reaches what students get, not even through code that tries to carry it out.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadReference } from "../../grader/load/reference.ts";
import { seedOf } from "../../grader/model/seed.ts";
import { entriesOf, kadaiIn, scratchFolder } from "./kadai.ts";
import { courseFolder } from "../../grader/load/assignment.ts";

const assignment = "02-delta";
const courseKey = "a course key for this test only";

/**
 * Behaves for as long as the visible cases last, so that the hidden ones are looked at; then says its arguments in
 * every way a submission has: in what it throws, in names, in texts, in what it returns.
 */
const smuggler = `
class Leak extends Error {}
const after = (count, honest, leak) => { let calls = 0; return (...args) => (calls++ < count ? honest : leak)(...args); };
const zeros = (name, net) => net.map(() => 0);
export const activate = after(40, () => 0, (name, net) => { const e = new Leak("net " + net); e.name = "Leak" + net; throw e; });
export const activationDerivative = after(40, () => 0, (name, net) => "net " + net);
export const outputDelta = after(20, zeros, (name, target, out, net) => { throw new TypeError(JSON.stringify(net)); });
export const hiddenDelta = after(20, zeros, (name, net, weights) => ({ ["net" + net[0]]: weights }));
export const softmaxDelta = after(20, (target) => target.map(() => 0), (target, net) => net.map(String));
export const deltas = (network) => network.layers.map(({ biases }) => biases.map((bias) => bias + 1));
`;

/** Every number with enough digits to be told from an ordinary one. */
function literalsOf(value: unknown): readonly string[] {
  if (typeof value === "number")
    return String(value).length >= 8 ? [String(Math.abs(value)).slice(0, 8)] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(literalsOf) : [];
}

test("no page for students holds a number of their hidden cases", async () => {
  const folder = scratchFolder();
  const work = join(folder, "mallory");
  mkdirSync(work);
  writeFileSync(join(work, "delta.ts"), smuggler);
  const words = ["grade", assignment, work, "--out", join(folder, "out")];
  const { status } = kadaiIn(courseFolder, words, { KADAI_COURSE_KEY: courseKey });
  expect(status).toBe(0);

  const { hidden } = await loadReference(assignment);
  const literals = literalsOf(hidden(seedOf(courseKey, assignment, "mallory")));
  expect(literals.length).toBeGreaterThan(50);
  const page = readFileSync(join(folder, "out", "reports", "mallory.html"), "utf8");
  expect(literals.filter((literal) => page.includes(literal))).toEqual([]);

  // The same search finds them where they may stand: in the TA's own file.
  const checked = entriesOf(join(folder, "out"))[0]?.checks ?? [];
  expect(checked.some(({ seen, verdict }) => seen === "hidden" && verdict === "errored")).toBe(true);
  const forStaff = readFileSync(join(folder, "out", "gradebook.json"), "utf8");
  expect(literals.some((literal) => forStaff.includes(literal))).toBe(true);
});
