// Ways in which a case hides mistakes, whatever the check: what it looks like, and what it hides. Data, read by a proof.
import { isSameValue } from "../diagnose/same-outcome.ts";
import type { Value } from "../model/value.ts";
import { listsUnder, numbersUnder, under, type CaseFields } from "./case-fields.ts";

export interface Blindfold {
  readonly name: string;
  /** Completes "all its cases …". */
  readonly hides: string;
  /** Whether a case wears it; undefined where a case has nothing of the kind. */
  isWorn(fields: CaseFields): boolean | undefined;
}

/** Lists with an entry for each unit of a layer. */
const perUnit = ["target", "out", "net", "delta", "nextDelta"] as const;
/** Lists with an entry for each sample of a batch. */
const perSample = ["deltas", "previousOuts", "samples"] as const;
/** What is compared, and with what: where they are equal there is no error. */
const compared: readonly (readonly [string, string])[] = [
  ["target", "out"],
  ["actual", "predicted"],
  ["p", "q"],
];
/** What is cut into batches or folds. */
const sharedOut = ["order", "labels", "samples", "training"] as const;

/** Whether it holds for all items; undefined when there are none. */
const all = <Item>(items: readonly Item[], holds: (item: Item) => boolean): boolean | undefined =>
  items.length === 0 ? undefined : items.every(holds);

/** The tables of weights: w[i][j] joins unit i to unit j of the next layer. */
const weightsIn = (fields: CaseFields): readonly (readonly (readonly Value[])[])[] =>
  listsUnder(fields, "weights").filter((table): table is readonly (readonly Value[])[] =>
    table.every((row) => Array.isArray(row)),
  );
const widthOf = (table: readonly (readonly Value[])[]): number => table[0]?.length ?? 0;
const isSquare = (table: readonly (readonly Value[])[]): boolean => table.length === widthOf(table);
const transposed = (table: readonly (readonly Value[])[]) =>
  Array.from({ length: widthOf(table) }, (_, j) => table.map((row) => row[j]));

/** Whether parts of the given size come out even. */
const comesOutEven = (fields: CaseFields, size: string): boolean | undefined => {
  const n = Math.max(0, ...listsUnder(fields, ...sharedOut).map(({ length }) => length));
  return all(numbersUnder(fields, size), (parts) => n % parts === 0);
};

export const blindfolds: readonly Blindfold[] = [
  {
    name: "one-unit",
    hides: "have layers of one unit only; neither a sum over units nor their order shows",
    isWorn: (fields) =>
      all(
        [...listsUnder(fields, ...perUnit).map(({ length }) => length), ...weightsIn(fields).map(widthOf)],
        (units) => units <= 1,
      ),
  },
  {
    name: "equal-widths",
    hides: "have layers of the same width; one width taken for another does not show",
    isWorn: (fields) => all(weightsIn(fields), isSquare),
  },
  {
    name: "symmetric-weights",
    hides: "have square weights that are symmetric; w_ij taken for w_ji does not show in a right form",
    isWorn: (fields) =>
      all(
        weightsIn(fields).filter((table) => table.length > 1 && isSquare(table)),
        (table) => isSameValue(table, transposed(table)),
      ),
  },
  {
    name: "learning-rate",
    hides: "have a learning rate of 1 or 0; a factor α too few or too many does not show",
    isWorn: (fields) => all(numbersUnder(fields, "learningRate"), (rate) => rate === 1 || rate === 0),
  },
  {
    name: "net-zero",
    hides: "have net inputs of 0 only; a term that is multiplied by them does not show",
    isWorn: (fields) => all(numbersUnder(fields, "net"), (net) => net === 0),
  },
  {
    name: "input-zero",
    hides: "have inputs of 0 only; the weights behind them do not show",
    isWorn: (fields) => all(numbersUnder(fields, "input", "previousOut", "previousOuts"), (out) => out === 0),
  },
  {
    name: "no-error",
    hides: "have outputs that meet their targets; everything that is multiplied by the error is 0",
    isWorn: (fields) =>
      all(
        [
          ...compared.flatMap(([one, other]) =>
            fields.has(one) && fields.has(other)
              ? [isSameValue(under(fields, one), under(fields, other))]
              : [],
          ),
          ...numbersUnder(fields, "delta", "nextDelta", "deltas").map((delta) => delta === 0),
        ],
        Boolean,
      ),
  },
  {
    name: "one-sample",
    hides: "have a batch of one sample; a sum taken for a mean does not show",
    isWorn: (fields) =>
      all(
        [...listsUnder(fields, ...perSample), ...listsUnder(fields, "batches").flat().filter(Array.isArray)],
        (samples) => (samples as readonly Value[]).length <= 1,
      ),
  },
  {
    name: "even-batches",
    hides: "have a batch size that divides the number of data; a last batch that is short does not show",
    isWorn: (fields) => comesOutEven(fields, "batchSize"),
  },
  {
    name: "even-folds",
    hides: "have a k that divides the number of data; folds of other sizes do not show",
    isWorn: (fields) => comesOutEven(fields, "k"),
  },
];
