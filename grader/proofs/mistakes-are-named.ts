// Proves that every known mistake is caught, named, and costs its own item and "together", nothing else.
import { diagnose } from "../diagnose/diagnose.ts";
import type { Library } from "../diagnose/library.ts";
import { markPaper } from "../examine.ts";
import { isSameValue } from "../diagnose/same-outcome.ts";
import type { RubricItem } from "../model/assignment.ts";
import { submissionCalls, type Answers } from "../model/case-plan.ts";
import type { AskedMistake, Diagnosis } from "../model/diagnosis.ts";
import { functionOf } from "../model/function-of.ts";
import type { JudgedCheck } from "../model/verdict.ts";
import type { Paper, Prepared } from "../prepare.ts";
import type { Catch } from "./checks-are-not-blind.ts";
import type { Problem } from "./problem.ts";

/** What one mistake came to on one paper. */
export interface MistakeProof {
  readonly id: string;
  readonly problems: readonly Problem[];
  readonly catches: readonly Catch[];
  /** What the diagnosis says when the mistake itself is taken out of the library. */
  readonly without: Diagnosis["kind"] | "nothing";
}

/** The item that every mistake may cost besides its own. */
const togetherItem = "together";

/** Hands in every known mistake as a student would who makes it, and looks at what is said. */
export async function proveMistakes(
  prepared: Prepared,
  paper: Paper,
  seed: number,
): Promise<readonly MistakeProof[]> {
  const { assignment, library } = prepared;
  const prove = async (mistake: AskedMistake): Promise<MistakeProof> => {
    const submission = answersOfMistake(mistake, paper);
    const { judged, diagnoses: named } = await markPaper(prepared, paper, submission);
    const examined = { plan: paper.plan, judged, submission, reference: paper.answers };
    const others: Library = { ...library, mistakes: library.mistakes.filter((one) => one !== mistake) };
    const [own] = diagnose(others, examined).filter((one) => one.function === mistake.function);
    const where = `bugs/${mistake.function}.ts (seed ${seed})`;
    const sentences = [
      ...uncaught(mistake, judged, changesValues(mistake, paper)),
      ...misnamed(mistake, named),
      ...overpriced(mistake, judged, assignment.manifest.items),
      ...(own?.kind === "mistake" && !isPartOf(own.mistakes, mistake.id)
        ? [`without it, "${mistake.id}" is taken for ${own.mistakes.join(", ")}.`]
        : []),
    ];
    return {
      id: mistake.id,
      problems: sentences.map((sentence) => ({ where, sentence })),
      catches: judged
        .filter(({ verdict }) => verdict.kind !== "passed")
        .filter(({ check }) => functionOf(check) === mistake.function),
      without: own?.kind ?? "nothing",
    };
  };
  const proofs: MistakeProof[] = [];
  for (const mistake of library.mistakes) proofs.push(await prove(mistake));
  return proofs;
}

const answersOfMistake = (mistake: AskedMistake, { plan }: Paper): Answers =>
  new Map(
    submissionCalls(plan).flatMap((planned) => {
      const outcome = mistake.answer(planned);
      return outcome === undefined ? [] : [[planned.key, outcome] as const];
    }),
  );

/**
 * Whether the mistake gives a wrong value, or an error, on hidden cases. One that only changes its input shows in the
 * checks of the form, which are visible.
 */
const changesValues = (mistake: AskedMistake, { plan, answers }: Paper): boolean =>
  plan.some(
    ({ seen, probe }) =>
      seen === "hidden" &&
      probe.some((planned) => {
        const [answer, right] = [mistake.answer(planned), answers.get(planned.key)];
        if (planned.call.name !== mistake.function || answer === undefined || right === undefined)
          return false;
        return (
          answer.kind !== "returned" || right.kind !== "returned" || !isSameValue(answer.value, right.value)
        );
      }),
  );

function uncaught(
  { id, function: name }: AskedMistake,
  judged: readonly JudgedCheck[],
  onHidden: boolean,
): readonly string[] {
  return (["visible", ...(onHidden ? ["hidden" as const] : [])] as const)
    .filter((side) => {
      const own = judged.filter(({ check, seen }) => functionOf(check) === name && seen === side);
      return own.every(({ verdict }) => verdict.kind === "passed");
    })
    .map((side) => `"${id}" passes every ${side} check of ${name}; add a case that shows it.`);
}

function misnamed({ id, function: name }: AskedMistake, diagnoses: readonly Diagnosis[]): readonly string[] {
  const own = diagnoses.find((one) => one.function === name);
  if (own?.kind === "mistake" && own.mistakes.length === 1 && own.mistakes[0] === id) return [];
  const said = own?.kind === "mistake" ? own.mistakes.join(" or ") : (own?.kind ?? "nothing");
  return [`"${id}" is named ${said}; tell them apart by a case, or make them one mistake with two causes.`];
}

function overpriced(
  { id, function: name }: AskedMistake,
  judged: readonly JudgedCheck[],
  items: readonly RubricItem[],
): readonly string[] {
  const failed = new Set(judged.filter(({ verdict }) => verdict.kind !== "passed").map(({ check }) => check));
  return items
    .filter((item) => item.id !== togetherItem && !item.checks.some((check) => functionOf(check) === name))
    .flatMap((item) => item.checks.filter((check) => failed.has(check)))
    .map((check) => `"${id}" also costs ${check}; judge that check given the student's own ${name}.`);
}

/** A pair without its entry may rightly be told as one of its two mistakes, when the other hides behind it. */
const isPartOf = (mistakes: readonly string[], pair: string): boolean =>
  mistakes.every((one) =>
    pair
      .split(/[.+]/)
      .slice(1)
      .includes(one.slice(functionOf(one).length + 1)),
  );
