// Shows any value as short text: enough digits to compare by eye, never more than a few lines.
import { isNumberArray, isOpaque, opaqueType, type Value } from "../model/value.ts";
import { visibleText } from "./visible-text.ts";

/** A page or a terminal shows this much of one value without drowning the rest, in characters. */
const longestText = 500;

/** Longer lists show their first and last items; 12 units are more than a layer of the exercises has. */
const longestList = 12;
const headItems = 8;
const tailItems = 2;

/** Deeper than a list of matrices nothing is compared by eye. */
const deepest = 5;

/** Digits that tell two numbers apart at a glance. */
const defaultDigits = 4;

/**
 * One line of text for a value: numbers to `digits` significant digits, non-integers in lists with their sign, long
 * lists cut in the middle, what is not a plain number by name (NaN, hole, undefined, Promise …).
 */
export const showValue = (value: Value, digits = defaultDigits): string =>
  capped(show(value, digits, 0), longestText);

function show(value: Value, digits: number, depth: number): string {
  if (typeof value === "number") return showNumber(value, digits);
  if (typeof value === "string") return JSON.stringify(visibleText(value));
  if (value === null || typeof value !== "object") return String(value);
  if (isOpaque(value)) return visibleText(value[opaqueType]);
  if (isNumberArray(value)) return value.constructor.name + showList(value, digits, depth);
  return isList(value) ? showList(value, digits, depth) : showFields(value, digits, depth);
}

const isList = (value: object): value is readonly Value[] => Array.isArray(value);

function showList(list: ArrayLike<Value>, digits: number, depth: number): string {
  if (list.length > 0 && depth >= deepest) return "[…]";
  const items = cutIndices(list.length).map((index) =>
    index in list ? showItem(list[index], digits, depth + 1) : "hole",
  );
  return `[${cutText(items, list.length)}]`;
}

/** Numbers in a list stand under each other or under the expected ones, where the eye looks for the sign. */
function showItem(item: Value, digits: number, depth: number): string {
  const text = show(item, digits, depth);
  const signed = typeof item === "number" && item > 0 && Number.isFinite(item) && !Number.isInteger(item);
  return signed ? `+${text}` : text;
}

function showFields(fields: { readonly [key: string]: Value }, digits: number, depth: number): string {
  const keys = Object.keys(fields);
  if (keys.length > 0 && depth >= deepest) return "{…}";
  const shown = cutIndices(keys.length).map((index) => {
    const key = keys[index] ?? "";
    return `${showKey(key)}: ${show(fields[key], digits, depth + 1)}`;
  });
  return shown.length === 0 ? "{}" : `{ ${cutText(shown, keys.length)} }`;
}

const showKey = (key: string): string =>
  /^[\p{L}_$][\p{L}\p{N}_$]{0,60}$/u.test(key) && visibleText(key) === key
    ? key
    : JSON.stringify(visibleText(key));

function cutIndices(length: number): readonly number[] {
  const shown = length > longestList ? headItems + tailItems : length;
  return Array.from({ length: shown }, (_, place) =>
    place < headItems || length <= longestList ? place : length - shown + place,
  );
}

function cutText(items: readonly string[], length: number): string {
  if (length <= longestList) return items.join(", ");
  const left = `… (${length - items.length} more)`;
  return [...items.slice(0, headItems), left, ...items.slice(headItems)].join(", ");
}

/** The least size that is shown with an exponent, as JavaScript does for the smallest numbers. */
const exponentFrom = 1e6;

function showNumber(value: number, digits: number): string {
  if (Number.isInteger(value)) return Object.is(value, -0) ? "-0" : String(value);
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size >= exponentFrom) return value.toExponential(digits - 1);
  // One digit behind the point at least: 1234.5 must not look like an integer.
  const decimals = Math.max(1, digits - 1 - Math.floor(Math.log10(size)));
  const text = size < 1 ? value.toPrecision(digits) : value.toFixed(decimals);
  return Number.isInteger(Number(text)) ? text : String(Number(text));
}

const capped = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit - 1).replace(/\p{Cs}$/u, "")}…` : text;
