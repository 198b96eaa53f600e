// Reads what grader/model/codec.ts writes: turns its JSON tree into fresh values, in place where it can.

const tagOf = (json) => (hasOwn(json, "$") ? json.$ : undefined);

/** The arguments of a call. Text without an object in it holds no tag either: JSON says it all. */
const decodeArgs = (text) => (indexOf(text, "{") === -1 ? parse(text) : decode(parse(text)));

const decode = (json) => {
  if (typeof json !== "object" || json === null) return json;
  if (isArray(json)) return decodeArray(json);
  return hasOwn(json, "$") ? decodeTagged(json) : decodeObject(json);
};

const decodeArray = (json) => {
  for (let i = 0; i < json.length; i++) {
    if (typeof json[i] !== "object" || json[i] === null) continue;
    if (tagOf(json[i]) === "hole") delete json[i];
    else json[i] = decode(json[i]);
  }
  return json;
};

const decodeObject = (json) => {
  const object = {};
  const keys = ownKeys(json);
  for (let i = 0; i < keys.length; i++) define(object, slice(keys[i], 1), decode(json[keys[i]]));
  return object;
};

const decodeTagged = (json) => {
  switch (json.$) {
    case "NaN":
      return NaN;
    case "Infinity":
      return Infinity;
    case "-Infinity":
      return -Infinity;
    case "-0":
      return -0;
    case "undefined":
      return undefined;
    case "opaque":
      // It stands for something that cannot be sent; a symbol makes arithmetic on it an error.
      return Symbol(json.type);
    default:
      return decodeTypedArray(typedArrays[json.$], json.items);
  }
};

const decodeTypedArray = (TypedArray, items) => {
  const array = new TypedArray(items.length);
  for (let i = 0; i < items.length; i++) array[i] = decode(items[i]);
  return array;
};
