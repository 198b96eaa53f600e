// Cross-validation with a student's kFold: the error of every pattern, and how often each datum was validated.
import { fit, meanSquaredError, pick, type Data } from "../../assignments/04-data/model.ts";
import type { Lecture } from "../model/lecture.ts";
import type { FoldSettings, Reply } from "../model/questions.ts";
import { Troubled } from "../model/trouble.ts";
import { playgroundRandom, shuffled, type RandomFraction } from "../truth/data.ts";

/** Of the handed-out model: narrow, so that it nearly learns by heart, and a leak shows. */
const modelWidth = 0.35;
const noise = 0.3;

/** sin x with noise, sorted by x. */
function foldData(count: number, random: RandomFraction): Data {
  const xs = Array.from({ length: count }, (_, n) => ((n + 0.5) / count) * 2 * Math.PI);
  return { inputs: xs.map((x) => [x]), targets: xs.map((x) => Math.sin(x) + (random() * 2 - 1) * noise) };
}

export function foldErrors(
  { k, count, isShuffled, leaks, seed }: FoldSettings,
  kFold: Lecture["kFold"],
): Extract<Reply, { kind: "folds" }> {
  const random = playgroundRandom(seed);
  const data = foldData(count, random);
  const sorted = Array.from({ length: count }, (_, n) => n);
  const order = isShuffled ? [...shuffled(sorted, random)] : sorted;
  const patterns = readPatterns(kFold([...order], k), count).map(({ training, validation }) => {
    const seen = leaks ? [...training, ...validation] : training;
    const model = fit(pick(data, seen), modelWidth);
    const error =
      validation.length === 0 || seen.length === 0
        ? Number.NaN
        : meanSquaredError(model, pick(data, validation));
    return { training, validation, error };
  });
  const timesValidated = sorted.map((datum) =>
    patterns.reduce((times, { validation }) => times + validation.filter((one) => one === datum).length, 0),
  );
  return { kind: "folds", patterns, timesValidated };
}

/** Believes nothing of what a student's function returned. @throws Troubled */
function readPatterns(
  value: unknown,
  count: number,
): readonly { training: number[]; validation: number[] }[] {
  const wrong = (path: string, yours: unknown, expected: string) =>
    new Troubled({
      kind: "wrong-shape",
      function: "kFold",
      path,
      yours: yours === null ? "null" : Array.isArray(yours) ? "array" : typeof yours,
      expected,
    });
  if (!Array.isArray(value)) throw wrong("", value, "array");
  return value.map((pattern: unknown, n) => {
    if (typeof pattern !== "object" || pattern === null) throw wrong(`[${n}]`, pattern, "object");
    const part = (name: "training" | "validation"): number[] => {
      const list = (pattern as Record<string, unknown>)[name];
      if (!Array.isArray(list)) throw wrong(`[${n}].${name}`, list, "array");
      return list.map((datum: unknown, place) => {
        if (Number.isInteger(datum) && (datum as number) >= 0 && (datum as number) < count)
          return datum as number;
        throw wrong(`[${n}].${name}[${place}]`, datum, "number");
      });
    };
    return { training: part("training"), validation: part("validation") };
  });
}
