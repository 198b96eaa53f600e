// Keeps the built-ins that the prelude uses, before a student's code can replace them.

const { apply, construct, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
const { hasOwn, is, prototype: objectPrototype } = Object;
const { isArray } = Array;
const { imul } = Math;
const { parse, stringify } = JSON;
const { Error: OriginalError } = globalThis;
const evaluate = eval;

/** Turns a method into a function whose first argument is `this`; looks nothing up when it is called. */
const uncurryThis = Function.prototype.bind.bind(Function.prototype.call);
const getterOf = (object, key) => uncurryThis(getOwnPropertyDescriptor(object, key).get);

const charCodeAt = uncurryThis(String.prototype.charCodeAt);
const endsWith = uncurryThis(String.prototype.endsWith);
const indexOf = uncurryThis(String.prototype.indexOf);
const lastIndexOf = uncurryThis(String.prototype.lastIndexOf);
const slice = uncurryThis(String.prototype.slice);
const startsWith = uncurryThis(String.prototype.startsWith);
const symbolText = uncurryThis(Symbol.prototype.toString);
const then = uncurryThis(Promise.prototype.then);

const typedArrayPrototype = getPrototypeOf(Float64Array.prototype);
/** The name of a typed array's type; undefined for everything else. Neither can be forged. */
const typedArrayName = getterOf(typedArrayPrototype, Symbol.toStringTag);
const typedArrayLength = getterOf(typedArrayPrototype, "length");
const typedArrays = {
  __proto__: null,
  Float64Array,
  Float32Array,
  Int32Array,
  Uint32Array,
  Int16Array,
  Uint16Array,
  Int8Array,
  Uint8Array,
};

const builtInPrototypes = [
  ...[Function, Boolean, Symbol, Number, BigInt, String, Date, RegExp, Error, Promise],
  ...[Map, Set, WeakMap, WeakSet, ArrayBuffer, DataView, Iterator],
].map((constructor) => constructor.prototype);
const isBuiltInPrototype = (prototype) => {
  for (let i = 0; i < builtInPrototypes.length; i++) if (builtInPrototypes[i] === prototype) return true;
  return false;
};

/** Sets a property without running a setter, whatever stands on the prototypes. */
const define = (object, key, value) =>
  defineProperty(object, key, {
    __proto__: null,
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });

/** Sets a built-in: as {@link define}, but left out of enumerations. */
const defineBuiltIn = (object, key, value) =>
  defineProperty(object, key, {
    __proto__: null,
    value,
    writable: true,
    enumerable: false,
    configurable: true,
  });

/** The value of an own data property; undefined when there is none or it is an accessor. */
const ownData = (object, key) => {
  const descriptor = getOwnPropertyDescriptor(object, key);
  return descriptor !== undefined && hasOwn(descriptor, "value") ? descriptor.value : undefined;
};
