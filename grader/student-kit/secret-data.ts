// The data of hidden cases that tell them apart from the visible ones.
import { denseOf, fewestDense, searchFor } from "./dense-text.ts";
import { numbersIn } from "./secrets.ts";

export interface SecretData {
  /** Lists and objects as JSON, without blanks. */
  readonly pieces: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/**
 * Everything in hidden values that is long enough to stand nowhere by chance.
 * @param open texts that students have anyway: what stands there is no secret.
 */
export function secretData(hidden: readonly unknown[], open: readonly string[]): SecretData {
  const known = open.join("\n");
  const parts = new Set(hidden.flatMap(partsOf).map(denseOf));
  const pieces = new Set([...parts].filter((part) => part.length >= fewestDense));
  for (const { piece } of searchFor(pieces)(known)) pieces.delete(piece);
  const knownNumbers = new Set(numbersIn(known));
  const numbers = numbersIn(JSON.stringify(hidden)).filter((number) => !knownNumbers.has(number));
  return { pieces, numbers: new Set(numbers) };
}

/** A value and all lists and objects within it, as JSON. */
const partsOf = (value: unknown): readonly string[] =>
  typeof value === "object" && value !== null
    ? [JSON.stringify(value), ...Object.values(value).flatMap(partsOf)]
    : [];
