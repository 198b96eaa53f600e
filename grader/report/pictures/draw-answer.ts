// Draws a wrong answer beside the expected one, in the picture that suits its form; the first call that has one is shown.
import type { Call } from "../../model/call.ts";
import { isList, isOpaque, type Value } from "../../model/value.ts";
import type { Evidence } from "../../model/verdict.ts";
import { degreeErrors } from "./degree-errors.ts";
import { deltaBars } from "./delta-bars.ts";
import { foldGrid } from "./fold-grid.ts";
import { lossCurve } from "./loss-curve.ts";
import { matrixTriple } from "./matrix-triple.ts";
import { agrees } from "./numbers.ts";
import type { Picture, Voice } from "./picture.ts";
import { fieldOf, itemsOf, numbersOf, pairsOf } from "./read-values.ts";

/** At most one picture. */
export function drawAnswer(voice: Voice, evidence: readonly Evidence[]): readonly Picture[] {
  for (const one of evidence) {
    const picture = drawOne(voice, one);
    if (picture) return [picture];
  }
  return [];
}

/** Their answers hold data in parts: numbers that name data, and are not larger or smaller than others. */
const dataInParts = new Set(["splitData", "miniBatches"]);

function drawOne(voice: Voice, { call, yours, expected }: Evidence): Picture | undefined {
  const { name, args } = call;
  if (dataInParts.has(name)) return undefined;
  if (/fold$/i.test(name)) return foldGrid(voice, yours, dataOf(call));
  if (name === "learningCurve") return degreeErrors(voice, yours, expected, args[2]);
  if (name === "train") return lossCurve(voice, yours, expected);
  for (const part of partsOf(yours, expected)) {
    const { place } = part;
    // The deltas of a network are a list for each layer, and no matrix even where all are equally long.
    const picture =
      (name === "deltas" ? undefined : matrixTriple(voice, part.yours, part.expected, place)) ??
      deltaBars(voice, part.yours, part.expected, place);
    if (picture) return picture;
  }
  return undefined;
}

/** The data that a call shares out into folds: those it is given, or the indices of the labels it is given. */
function dataOf({ name, args }: Call): readonly number[] {
  const given = numbersOf(args[0]) ?? [];
  return name === "kFold" ? given : given.map((_, index) => index);
}

interface Part {
  /** ".layers[1].weights", or "" for the whole. */
  readonly place: string;
  readonly yours: Value;
  readonly expected: Value;
}

/** The whole, its fields, and the fields of its layers, as far as they differ. */
function partsOf(yours: Value, expected: Value): readonly Part[] {
  const layers = (itemsOf(fieldOf(expected, "layers")) ?? []).flatMap((layer, k) =>
    fieldsOf(`.layers[${k}]`, itemsOf(fieldOf(yours, "layers"))?.[k], layer),
  );
  return [{ place: "", yours, expected }, ...fieldsOf("", yours, expected), ...layers].filter((part) =>
    pairsOf(part.yours, part.expected).some((pair) => !agrees(pair.yours, pair.expected)),
  );
}

const fieldsOf = (place: string, yours: Value, expected: Value): readonly Part[] =>
  typeof expected === "object" && expected !== null && !isList(expected) && !isOpaque(expected)
    ? Object.entries(expected).map(([key, value]: readonly [string, Value]) => ({
        place: `${place}.${key}`,
        yours: fieldOf(yours, key),
        expected: value,
      }))
    : [];
