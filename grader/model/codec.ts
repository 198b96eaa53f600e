// Carries values as text and back without losing NaN, ±Infinity, −0, holes, undefined or typed arrays.
//
// The text is JSON. Numbers, strings, booleans, null and arrays are themselves. Every key of an object is written
// with "_" in front, so `__proto__` is inert and a key without "_" marks one of our own tags:
//   {"$":"NaN"} {"$":"Infinity"} {"$":"-Infinity"} {"$":"-0"} {"$":"undefined"} {"$":"hole"}
//   {"$":"opaque","type":"Map"}   {"$":"Float64Array","items":[…]}
import { isNumberArray, isOpaque, opaque, opaqueType, type NumberArray, type Value } from "./value.ts";

/** Levels of nesting a value may have; deeper ones are refused on both sides of the wall. */
export const maxDepth = 12;

/** A tree of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const typedArrays: Readonly<Record<string, new (items: number[]) => NumberArray>> = {
  Float64Array,
  Float32Array,
  Int32Array,
  Uint32Array,
  Int16Array,
  Uint16Array,
  Int8Array,
  Uint8Array,
};

/** Turns a value into text. Equal values give equal text, so the text serves as a key. */
export function encode(value: Value): string {
  if (typeof value === "number") return encodeNumber(value);
  if (value === undefined) return '{"$":"undefined"}';
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return encodeArray(value);
  if (isNumberArray(value))
    return `{"$":"${value.constructor.name}","items":[${Array.from(value, encodeNumber).join()}]}`;
  if (isOpaque(value)) return `{"$":"opaque","type":${JSON.stringify(value[opaqueType])}}`;
  return `{${Object.entries(value).map(encodeEntry).join()}}`;
}

/** The inverse of {@link encode}. @throws SyntaxError when the text is not what {@link encode} writes. */
export const decode = (text: string): Value => fromJson(JSON.parse(text) as Json, 0);

/** {@link encode} as a JSON tree, for files that hold values among other things. */
export const toJson = (value: Value): Json => JSON.parse(encode(value)) as Json;

/** {@link decode} from a JSON tree. @throws SyntaxError on an unknown tag or key, or too deep a nesting. */
export function fromJson(json: Json, depth = 0): Value {
  if (depth > maxDepth) throw new SyntaxError(`a value is nested more than ${maxDepth} levels deep`);
  if (json === null || typeof json !== "object") return json;
  if (isJsonArray(json)) return arrayFromJson(json, depth);
  if ("$" in json) return taggedFromJson(json);
  const entries = Object.entries(json).map(
    ([key, item]) => [keyFrom(key), fromJson(item, depth + 1)] as const,
  );
  return Object.fromEntries(entries);
}

function keyFrom(key: string): string {
  if (!key.startsWith("_")) throw new SyntaxError(`a key without its "_" in a value: ${JSON.stringify(key)}`);
  return key.slice(1);
}

const isJsonArray = (json: Json): json is readonly Json[] => Array.isArray(json);

function encodeArray(array: readonly Value[]): string {
  let text = "[";
  for (let i = 0; i < array.length; i++) {
    const item = array[i];
    if (i > 0) text += ",";
    text += item === undefined && !(i in array) ? '{"$":"hole"}' : encode(item);
  }
  return `${text}]`;
}

const encodeEntry = ([key, item]: readonly [string, Value]): string =>
  `${JSON.stringify(`_${key}`)}:${encode(item)}`;

function encodeNumber(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '{"$":"-0"}' : String(value);
  return `{"$":"${value}"}`;
}

function arrayFromJson(json: readonly Json[], depth: number): readonly Value[] {
  const array: Value[] = new Array<Value>(json.length);
  json.forEach((item, index) => {
    if (!isHole(item)) array[index] = fromJson(item, depth + 1);
  });
  return array;
}

const isHole = (json: Json) =>
  typeof json === "object" && json !== null && "$" in json && json["$"] === "hole";

const taggedNumber = (tag: Json | undefined): number | undefined =>
  tag === "NaN" || tag === "Infinity" || tag === "-Infinity" || tag === "-0" ? Number(tag) : undefined;

function taggedFromJson(json: { readonly [key: string]: Json }): Value {
  const tag = json["$"];
  if (tag === "undefined") return undefined;
  const number = taggedNumber(tag);
  if (number !== undefined) return number;
  if (tag === "opaque" && typeof json["type"] === "string") return opaque(json["type"]);
  const typed = typeof tag === "string" && Object.hasOwn(typedArrays, tag) ? typedArrays[tag] : undefined;
  if (typed && Array.isArray(json["items"])) return new typed(json["items"].map(numberFromJson));
  throw new SyntaxError(
    `an unknown tag in a value: ${typeof tag === "string" ? JSON.stringify(tag) : typeof tag}`,
  );
}

/** Without going deeper: nothing but numbers stands in a typed array. */
function numberFromJson(json: Json): number {
  if (typeof json === "number") return json;
  const number =
    typeof json === "object" && json !== null && "$" in json ? taggedNumber(json["$"]) : undefined;
  if (number === undefined) throw new SyntaxError("something that is no number in a typed array");
  return number;
}
