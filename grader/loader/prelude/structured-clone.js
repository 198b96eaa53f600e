// Supplies structuredClone, which the language itself lacks: plain data, Map, Set, Date, typed arrays, cycles.

const { Map: OriginalMap, Set: OriginalSet, ArrayBuffer: OriginalBuffer } = globalThis;
const copyTypedArray = uncurryThis(typedArrayPrototype.slice);
const copyBuffer = uncurryThis(OriginalBuffer.prototype.slice);
const timeOf = uncurryThis(RealDate.prototype.getTime);
const hasKey = uncurryThis(OriginalMap.prototype.has);
const getKey = uncurryThis(OriginalMap.prototype.get);
const setKey = uncurryThis(OriginalMap.prototype.set);
const eachEntry = uncurryThis(OriginalMap.prototype.forEach);
const addItem = uncurryThis(OriginalSet.prototype.add);
const eachItem = uncurryThis(OriginalSet.prototype.forEach);

const cloneValue = (source, copies) => {
  if (typeof source === "function" || typeof source === "symbol") throw uncloneable(source);
  if (typeof source !== "object" || source === null) return source;
  if (hasKey(copies, source)) return getKey(copies, source);
  const copy = emptyCopy(source);
  setKey(copies, source, copy);
  fillCopy(copy, source, copies);
  return copy;
};

const uncloneable = (source) => {
  const error = new OriginalError(`a ${typeof source} cannot be cloned`);
  defineBuiltIn(error, "name", "DataCloneError");
  return error;
};

const emptyCopy = (source) => {
  if (isArray(source)) return [];
  if (typedArrayName(source) !== undefined) return copyTypedArray(source);
  if (source instanceof RealDate) return new RealDate(timeOf(source));
  if (source instanceof OriginalMap) return new OriginalMap();
  if (source instanceof OriginalSet) return new OriginalSet();
  if (source instanceof OriginalBuffer) return copyBuffer(source, 0);
  return {};
};

const fillCopy = (copy, source, copies) => {
  if (typedArrayName(source) !== undefined || source instanceof OriginalBuffer) return;
  if (source instanceof OriginalMap) {
    eachEntry(source, (value, key) => setKey(copy, cloneValue(key, copies), cloneValue(value, copies)));
  } else if (source instanceof OriginalSet) {
    eachItem(source, (item) => addItem(copy, cloneValue(item, copies)));
  } else {
    if (isArray(source)) copy.length = source.length;
    const keys = ownKeys(source);
    for (let i = 0; i < keys.length; i++) {
      const descriptor = getOwnPropertyDescriptor(source, keys[i]);
      if (typeof keys[i] === "string" && descriptor.enumerable) {
        define(copy, keys[i], cloneValue(source[keys[i]], copies));
      }
    }
  }
};

const cloning = {
  structuredClone(value) {
    if (arguments.length === 0) throw new TypeError("structuredClone needs a value");
    return cloneValue(value, new OriginalMap());
  },
};
defineBuiltIn(globalThis, "structuredClone", cloning.structuredClone);
