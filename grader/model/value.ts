// The data a graded function may take and give back.

/** A typed array of numbers; a student may return one where an array of numbers is asked for. */
export type NumberArray =
  Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;

/**
 * Plain data. Arrays may have holes, numbers may be NaN, ±Infinity or −0: the codec carries all of them exactly.
 * Anything else a student returns (a function, a Map, a Promise …) arrives as an {@link Opaque}.
 */
export type Value =
  | undefined
  | null
  | boolean
  | number
  | string
  | NumberArray
  | Opaque
  | readonly Value[]
  | { readonly [key: string]: Value };

/** Something that is not plain data, known only by the name of its type. Compares equal to nothing. */
export interface Opaque {
  readonly [opaqueType]: string;
}

/** The key under which an {@link Opaque} keeps the name of its type. A symbol, so no student object can pose as one. */
export const opaqueType: unique symbol = Symbol("opaque type");

/** Makes the {@link Opaque} that stands for a value of the named type, e.g. "Promise". */
export const opaque = (type: string): Opaque => ({ [opaqueType]: type });

/** Whether a value is an {@link Opaque}. */
export const isOpaque = (value: Value): value is Opaque =>
  typeof value === "object" && value !== null && opaqueType in value;

/** Whether a value is a typed array of numbers. */
export const isNumberArray = (value: unknown): value is NumberArray =>
  ArrayBuffer.isView(value) && !(value instanceof DataView);

/** Whether a value counts as a list in the checks: an array, or a typed array of numbers. */
export const isList = (value: Value): value is readonly Value[] =>
  Array.isArray(value) || isNumberArray(value);
