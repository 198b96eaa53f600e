// Answers the questions of the tabs other than training.
import type { Lecture } from "../model/lecture.ts";
import type { Answer, Question } from "../model/messages.ts";
import { traceStep } from "../run/trace.ts";
import type { Truth } from "../truth/truth.ts";
import type { Functions } from "./functions.ts";

/** One answerer for each kind of question. */
export const questions: {
  readonly [Kind in Question["kind"]]: (
    question: Extract<Question, { kind: Kind }>,
    functions: Functions,
    right: Lecture,
  ) => Answer;
} = {
  trace: ({ example }, { watched, sources }, right) => ({
    kind: "trace",
    phases: traceStep(example, { own: watched, right, sources }),
  }),
};

/** @throws Troubled for a student's function that stands in the way of any answer. */
export function answerQuestion(question: Question, functions: Functions, truth: Truth): Answer {
  const right = { ...functions.plain, ...truth.functions };
  const answer = questions[question.kind] as (...args: readonly unknown[]) => Answer;
  return answer(question, functions, right);
}
