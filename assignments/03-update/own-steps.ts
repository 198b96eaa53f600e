// Used by checks.ts: what your own smaller steps lead to, so that one mistake in them does not cost marks twice.

/** A graded function that larger steps may be made of. */
export type Step = "weightStep" | "biasStep" | "updateLayer";

type Part = "weights" | "biases";

/** Whatever a submission gave back: of any form, and perhaps wrong. */
type Answer = unknown;

/** The function whose answers say nothing of this part of a layer. */
const strangerTo: Readonly<Record<Part, Step>> = { weights: "biasStep", biases: "weightStep" };

/**
 * The layer that a student's own steps lead to, each of its parts in the way the student took: with the steps of one
 * of the functions averaged, with shares of them added up, or without them. Where no way leads to it, the right layer.
 * @param own the student's layer after a batch of n samples; then for each function of `base` its answers to the n
 * single samples with α, and to the same with α/n.
 * @param reference the right answers to the same questions.
 */
export function followSteps(
  base: readonly Step[],
  [mine, ...own]: readonly Answer[],
  [right, ...reference]: readonly Answer[],
  agrees: (mine: Answer, way: Answer) => boolean,
): Answer {
  const follow = (part: Part): Answer => {
    const ways = waysTo(part, at(right, part), base, own, reference);
    return ways.find((way) => agrees(at(mine, part), way)) ?? at(right, part);
  };
  return { ...(right as object), weights: follow("weights"), biases: follow("biases") };
}

/** For each function two values of the part: its steps with α averaged, and its steps with α/n added up. */
function waysTo(
  part: Part,
  right: Answer,
  base: readonly Step[],
  own: readonly Answer[],
  reference: readonly Answer[],
): readonly Answer[] {
  const n = own.length / base.length / 2;
  const inPart = (answer: Answer) => at(answer, part) ?? answer;
  const way = (begin: number, share: number) => {
    const ofSamples = (answers: readonly Answer[]) => answers.slice(begin, begin + n).map(inPart);
    return moved(right, ofSamples(own), ofSamples(reference), share);
  };
  return base.flatMap((name, position) => {
    const begin = 2 * n * position;
    return name === strangerTo[part] ? [] : [way(begin, 1 / n), way(begin + n, 1)];
  });
}

/** `right` with every number moved by a share of how far the student's answers together lie from the right ones. */
function moved(right: Answer, own: readonly Answer[], reference: readonly Answer[], share: number): Answer {
  if (!Array.isArray(right)) return Number(right) + share * (sum(own) - sum(reference));
  return right.map((item: Answer, index) => {
    const there = (answer: Answer) => at(answer, index);
    return moved(item, own.map(there), reference.map(there), share);
  });
}

/** What lies under a key or an index; undefined where there is nothing. */
const at = (answer: Answer, key: string | number): Answer =>
  typeof answer === "object" && answer !== null
    ? (answer as { readonly [key: string | number]: Answer })[key]
    : undefined;

/** The sum of numbers; NaN where anything else is among them. */
export const sum = (answers: readonly Answer[]): number =>
  answers.reduce<number>((total, one) => total + (typeof one === "number" ? one : Number.NaN), 0);
