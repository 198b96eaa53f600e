// Writes values in exactly the format of grader/model/codec.ts, trusting nothing in them.
//
// Objects give their data properties only, each read once; accessors are never run. An array's elements are read
// by their index, once: looking up their descriptors costs five times as much, and an accessor or a proxy there
// only runs the student's own code within the time limit.

/** Characters one value may take: 40 times the largest honest answer. A larger one would fill the parent's memory. */
const maxLength = 1_000_000;

const refusals = {
  __proto__: null,
  deep: { __proto__: null, type: "too deep" },
  cyclic: { __proto__: null, type: "cyclic" },
  large: { __proto__: null, type: "too large" },
};

/** The containers around the value being written. */
const above = [];
for (let depth = 0; depth <= maxDepth; depth++) define(above, depth, null);

/** The value as text; one that cannot be carried becomes an opaque that says why. */
const encode = (value) => {
  try {
    return write(value, 0);
  } catch (thrown) {
    if (thrown === refusals.deep || thrown === refusals.cyclic || thrown === refusals.large) {
      return opaqueText(thrown.type);
    }
    throw thrown;
  }
};

const opaqueText = (type) => `{"$":"opaque","type":${stringify(type)}}`;

const write = (value, depth) => {
  switch (typeof value) {
    case "number":
      return writeNumber(value);
    case "boolean":
      return value ? "true" : "false";
    case "undefined":
      return '{"$":"undefined"}';
    case "string":
      if (value.length > maxLength) throw refusals.large;
      return stringify(value);
    case "object":
      return value === null ? "null" : writeObject(value, depth);
    default:
      return opaqueText(typeof value);
  }
};

const requireDepth = (depth) => {
  if (depth > maxDepth) throw refusals.deep;
};

const writeNumber = (value) => {
  if (value - value === 0 && (value !== 0 || 1 / value > 0)) return "" + value;
  if (value === 0) return '{"$":"-0"}';
  if (value > 0) return '{"$":"Infinity"}';
  return value < 0 ? '{"$":"-Infinity"}' : '{"$":"NaN"}';
};

const writeObject = (value, depth) => {
  for (let i = 0; i < depth; i++) if (above[i] === value) throw refusals.cyclic;
  above[depth] = value;
  if (isArray(value)) return writeArray(value, depth);
  const typedName = typedArrayName(value);
  if (typedName !== undefined) return writeTypedArray(value, typedName);
  if (isOrdinary(value)) return writePlainObject(value, depth);
  listen(value);
  return opaqueText(typeName(value));
};

/** Plain objects, and instances of classes that extend nothing built in: their fields are data like any other. */
const isOrdinary = (value) => {
  let prototype = getPrototypeOf(value);
  for (let steps = 0; prototype !== null && prototype !== objectPrototype; steps++) {
    if (steps === maxDepth || isBuiltInPrototype(prototype)) return false;
    prototype = getPrototypeOf(prototype);
  }
  return true;
};

/** Makes a promise's rejection heard: an unheard one would be handed to the host, getters and all. */
const listen = (value) => {
  try {
    then(value, ignore, ignore);
  } catch {
    // Not a promise.
  }
};
const ignore = () => undefined;

const writeArray = (value, depth) => {
  const { length } = value;
  if (length > 0) requireDepth(depth + 1);
  let text = "[";
  for (let i = 0; i < length; i++) {
    const item = value[i];
    if (i > 0) text += ",";
    if (typeof item === "number") text += writeNumber(item);
    else if (item === undefined && !hasOwn(value, i)) text += '{"$":"hole"}';
    else text += write(item, depth + 1);
    if (text.length > maxLength) throw refusals.large;
  }
  return text + "]";
};

const writeTypedArray = (value, name) => {
  if (typedArrays[name] === undefined) return opaqueText(name);
  const length = typedArrayLength(value);
  let text = `{"$":"${name}","items":[`;
  for (let i = 0; i < length; i++) {
    if (i > 0) text += ",";
    text += writeNumber(value[i]);
    if (text.length > maxLength) throw refusals.large;
  }
  return text + "]}";
};

const writePlainObject = (value, depth) => {
  const keys = ownKeys(value);
  let text = "{";
  for (let i = 0; i < keys.length; i++) {
    if (typeof keys[i] !== "string") continue;
    const descriptor = getOwnPropertyDescriptor(value, keys[i]);
    if (descriptor === undefined || !descriptor.enumerable) continue;
    requireDepth(depth + 1);
    if (text.length > 1) text += ",";
    text += stringify("_" + keys[i]) + ":";
    text += hasOwn(descriptor, "value") ? write(descriptor.value, depth + 1) : opaqueText("accessor");
    if (text.length > maxLength) throw refusals.large;
  }
  return text + "}";
};

/** The name of an object's class, by data properties alone. */
const typeName = (value) => {
  const prototype = getPrototypeOf(value);
  const constructor = prototype === null ? undefined : ownData(prototype, "constructor");
  const name = typeof constructor === "function" ? ownData(constructor, "name") : undefined;
  return typeof name === "string" && name !== "" ? slice(name, 0, 100) : "object";
};
