// The names a submission finds in the global scope, the same in both runners; the README of a course can print them.

/**
 * Everything of the language but what reaches outside the submission's memory and time (WebAssembly,
 * SharedArrayBuffer, Atomics, WeakRef, FinalizationRegistry), depends on the machine (Intl), or is no name to teach
 * (eval, escape). `structuredClone` and `console` are supplied by the prelude; nothing else of a browser or of Node
 * is there.
 */
export const publishedGlobals: readonly string[] = [
  ...["globalThis", "undefined", "NaN", "Infinity"],
  ...["Object", "Function", "Boolean", "Symbol", "Number", "BigInt", "Math", "Date", "String", "RegExp"],
  ...["Array", "Map", "Set", "WeakMap", "WeakSet", "Iterator", "JSON", "Promise", "Reflect", "Proxy"],
  ...["Error", "AggregateError", "EvalError", "RangeError", "ReferenceError"],
  ...["SyntaxError", "TypeError", "URIError"],
  ...["ArrayBuffer", "DataView", "Float64Array", "Float32Array", "Int32Array", "Uint32Array", "Int16Array"],
  ...["Uint16Array", "Int8Array", "Uint8Array", "Uint8ClampedArray", "BigInt64Array", "BigUint64Array"],
  ...["isFinite", "isNaN", "parseFloat", "parseInt"],
  ...["decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent"],
  ...["structuredClone", "console"],
];
