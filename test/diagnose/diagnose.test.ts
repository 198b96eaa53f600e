// What is said of whole submissions: the mistake's name, what follows from it, and never a name for what is right.
import { beforeAll, describe, expect, test } from "vitest";
import { diagnose } from "../../grader/diagnose/diagnose.ts";
import { judgeSubmission } from "../../grader/judge/judge-submission.ts";
import { ask, submissionCalls } from "../../grader/model/case-plan.ts";
import { loadSpecimens, type Specimen } from "../../grader/load/specimens.ts";
import { snapshotOf } from "../../grader/model/snapshot.ts";
import { paperFor, prepare, type Paper, type Prepared } from "../../grader/prepare.ts";
import { inProcess } from "../../grader/subjects/in-process.ts";

let prepared: Prepared;
let paper: Paper;
beforeAll(async () => {
  prepared = await prepare("02-delta");
  paper = await paperFor(prepared, 7);
});

async function diagnosesOf(text: string) {
  const { assignment, library } = prepared;
  const [path = ""] = assignment.manifest.submit;
  const subject = inProcess(snapshotOf(assignment, [{ path, text }]), { print: () => undefined });
  const submission = await ask(subject, submissionCalls(paper.plan));
  const judged = judgeSubmission(paper.plan, submission, paper.answers);
  return diagnose(library, { plan: paper.plan, judged, submission, reference: paper.answers });
}

const specimens = loadSpecimens({ id: "02-delta", manifest: { submit: ["delta.ts"] } });
const textOf = (one: Specimen | undefined): string => one?.files[0]?.text ?? "";
const specimen = (name: string): string => textOf(specimens.find((one) => one.name === name));

const right = () => specimen("loops");
const changed = (from: string | RegExp, to: string): string => {
  const text = right().replace(from, to);
  if (text === right()) throw new Error(`nothing in the specimen is like ${from}`);
  return text;
};

describe("a submission", () => {
  test.each(specimens.filter(({ verdict }) => verdict === "passed"))(
    "that is right ($name) gets no diagnosis",
    async (one) => {
      expect(await diagnosesOf(textOf(one))).toEqual([]);
    },
  );

  test("with a known mistake is told its name, and that the whole follows from it", async () => {
    const [own, whole] = await diagnosesOf(specimen("sign-reversed"));
    expect(own).toMatchObject({
      function: "outputDelta",
      kind: "mistake",
      mistakes: ["outputDelta.sign-flipped"],
      pattern: { key: "sign" },
    });
    expect(whole).toMatchObject({
      function: "deltas",
      kind: "follows",
      from: ["outputDelta"],
      certainty: "exact",
    });
    expect(whole).toMatchObject({ right: expect.arrayContaining(["hiddenDelta"]) as unknown });
  });

  test("whose transposed index leaves the list is told so, whatever it reads there", async () => {
    const [own] = await diagnosesOf(specimen("weights-transposed"));
    expect(own).toMatchObject({ mistakes: ["hiddenDelta.transposed"] });
  });

  test("with a mistake nobody listed is told the pattern in its numbers", async () => {
    const text = `${changed("export function outputDelta(", "function right(")}
export const outputDelta = (...all: Parameters<typeof right>) => right(...all).map((delta) => 7 * delta);`;
    expect(await diagnosesOf(text)).toMatchObject([
      { function: "outputDelta", kind: "pattern", pattern: { key: "factor", params: { factor: 7 } } },
      { function: "deltas", kind: "follows", certainty: "likely" },
    ]);
  });

  test("with numbers that follow no rule falls into a cluster, the same for the same answers", async () => {
    const strange = (more: string) => `${changed("export function softmaxDelta(", "function right(")}
export const softmaxDelta = (target, net) => right(target, net).map((delta, j) => Math.cos(delta * (j + 2)${more}));`;
    const [one] = await diagnosesOf(strange(""));
    const [same] = await diagnosesOf(strange(" + 0"));
    const [other] = await diagnosesOf(strange(" + 1"));
    expect(one).toMatchObject({ function: "softmaxDelta", kind: "unknown" });
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test("that only throws, or does not end, is left to its verdicts", async () => {
    const throwing = changed(/export function softmaxDelta\([^{]*\{/, "$& throw new Error('no');");
    expect(await diagnosesOf(throwing)).toEqual([]);
  });
});
