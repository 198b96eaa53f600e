// Answers the questions of the tabs other than training.
import type { Lecture } from "../model/lecture.ts";
import type { Question, Reply } from "../model/questions.ts";
import { degreeFits } from "../run/degree-fits.ts";
import { foldErrors } from "../run/fold-errors.ts";
import { checkGradient } from "../run/gradient-check.ts";
import { traceStep } from "../run/trace.ts";
import { tryMission } from "../run/try-mission.ts";
import type { Truth } from "../truth/truth.ts";
import type { Functions } from "./functions.ts";

type Answerer<Kind extends Question["kind"]> = (
  question: Extract<Question, { kind: Kind }>,
  functions: Functions,
  right: Lecture,
) => Extract<Reply, { kind: Kind }>;

/** One answerer for each kind of question. */
export const questions: { readonly [Kind in Question["kind"]]: Answerer<Kind> } = {
  trace: ({ example }, { watched, sources }, right) => ({
    kind: "trace",
    phases: traceStep(example, { own: watched, right, sources }),
  }),
  gradient: ({ example, nudge }, { watched }, right) => checkGradient(example, nudge, watched, right),
  folds: ({ settings }, { watched }) => foldErrors(settings, watched.kFold),
  overfitting: ({ settings }, { watched }) => degreeFits(settings, watched),
  mission: (question, { watched }) => tryMission(question, watched),
};

/** @throws Troubled for a student's function that stands in the way of any answer. */
export function answerQuestion(question: Question, functions: Functions, truth: Truth): Reply {
  const right = { ...functions.plain, ...truth.functions };
  const answer = questions[question.kind] as (...args: readonly unknown[]) => Reply;
  return answer(question, functions, right);
}
