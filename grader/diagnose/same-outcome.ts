// Whether two calls came to the same end, to rounding.
import { isClose } from "../checks/tolerance.ts";
import type { Outcome } from "../model/call.ts";
import { isList, isOpaque, type Value } from "../model/value.ts";

/** The same value and the same arguments afterwards; or an error of the same name, whatever it says. */
export function isSameOutcome(one: Outcome, other: Outcome): boolean {
  if (one.kind === "returned" && other.kind === "returned")
    return isSameValue(one.value, other.value) && isSameValue(one.args, other.args);
  if (one.kind === "threw" && other.kind === "threw") return one.name === other.name;
  return false;
}

/** Numbers to 1e-9 relative, NaN like NaN; a typed array like an array. */
export function isSameValue(one: Value, other: Value): boolean {
  if (typeof one === "number" && typeof other === "number") return isClose(one, other);
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  if (isOpaque(one) || isOpaque(other)) return false;
  if (isList(one) !== isList(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameValue(fieldOf(one, key), fieldOf(other, key)))
  );
}

/** A field of an object, or an item of a list, by its key. */
const fieldOf = (value: object, key: string): Value => (value as Readonly<Record<string, Value>>)[key];
