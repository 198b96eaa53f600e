// Looks at what a function returned: its shape, and whether finite numbers went in and others came out.
import type { Layer } from "../../assignments/given/network.ts";
import type { LectureName } from "../model/lecture.ts";
import type { Trouble } from "../model/trouble.ts";

/** A shape: a number, a list of so many shapes, an object of shapes, or anything. */
type Shape =
  | "number"
  | "any"
  | { readonly list: readonly Shape[] }
  | { readonly fields: Readonly<Record<string, Shape>> };

const numbers = (like: unknown): Shape => (Array.isArray(like) ? { list: like.map(numbers) } : "number");

const layerLike = (layer: unknown): Shape => ({
  fields: { weights: numbers((layer as Layer).weights), biases: numbers((layer as Layer).biases) },
});

/** The shape each function's answer has for its arguments; left out where anything may come. */
const shapes: Partial<Record<LectureName, (...args: readonly unknown[]) => Shape>> = {
  squaredError: () => "number",
  softmaxCrossEntropy: () => "number",
  activate: () => "number",
  activationDerivative: () => "number",
  outputDelta: (_, target) => numbers(target),
  hiddenDelta: (_, net) => numbers(net),
  softmaxDelta: (target) => numbers(target),
  weightStep: (delta, previousOut) => ({ list: (previousOut as number[]).map(() => numbers(delta)) }),
  biasStep: (delta) => numbers(delta),
  updateLayer: layerLike,
  miniBatchStep: layerLike,
  penalty: () => "number",
  penaltyGradient: (_, weights) => numbers(weights),
  features: (_, __, names) => ({ list: (names as unknown[]).map(() => "number" as const) }),
  accuracy: () => "number",
  evaluatePolynomial: () => "number",
  rootMeanSquaredError: () => "number",
};

/** What is wrong with the value, before it can confuse anything else; undefined when nothing is. */
export function mismatch(name: LectureName, args: readonly unknown[], value: unknown): Trouble | undefined {
  const shape = shapes[name]?.(...args);
  if (!shape) return undefined;
  const unlike = unlikeness(value, shape, "");
  if (unlike) return { kind: "wrong-shape", function: name, ...unlike };
  if (!allWithin(value, Number.MAX_VALUE) && allWithin(args, largest))
    return { kind: "not-a-number", function: name };
  return undefined;
}

type Unlikeness = { readonly path: string; readonly yours: string; readonly expected: string };

function unlikeness(value: unknown, shape: Shape, path: string): Unlikeness | undefined {
  if (shape === "any") return undefined;
  if (shape === "number")
    return typeof value === "number" ? undefined : { path, yours: typeOf(value), expected: "number" };
  if ("list" in shape) {
    if (!Array.isArray(value) && !ArrayBuffer.isView(value))
      return { path, yours: typeOf(value), expected: "array" };
    const list = value as ArrayLike<unknown>;
    if (list.length !== shape.list.length)
      return { path, yours: String(list.length), expected: String(shape.list.length) };
    return firstOf(shape.list.map((inner, i) => () => unlikeness(list[i], inner, `${path}[${i}]`)));
  }
  if (typeof value !== "object" || value === null) return { path, yours: typeOf(value), expected: "object" };
  const fields = value as Readonly<Record<string, unknown>>;
  return firstOf(
    Object.entries(shape.fields).map(
      ([key, inner]) =>
        () =>
          unlikeness(fields[key], inner, path === "" ? key : `${path}.${key}`),
    ),
  );
}

function firstOf<T>(looks: readonly (() => T | undefined)[]): T | undefined {
  for (const look of looks) {
    const found = look();
    if (found !== undefined) return found;
  }
  return undefined;
}

/** As the catalogue's "type." keys have it. */
const typeOf = (value: unknown): string =>
  Array.isArray(value) ? "array" : value === null ? "null" : typeof value;

/** Numbers beyond it overflow in the next product: what comes of them is nobody's mistake. */
const largest = 1e100;

function allWithin(value: unknown, most: number): boolean {
  if (typeof value === "number") return Math.abs(value) <= most;
  if (ArrayBuffer.isView(value)) return allWithin(Array.from(value as unknown as ArrayLike<unknown>), most);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every((inner) => allWithin(inner, most));
}
