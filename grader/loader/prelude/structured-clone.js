// Supplies structuredClone, which is no part of the language: plain data, Map, Set, Date, typed arrays, cycles.

const { Map: CloneMap, Set: CloneSet, ArrayBuffer: CloneBuffer, DataView: CloneView } = globalThis;
const mapGet = uncurryThis(CloneMap.prototype.get);
const mapHas = uncurryThis(CloneMap.prototype.has);
const mapSet = uncurryThis(CloneMap.prototype.set);
const mapEach = uncurryThis(CloneMap.prototype.forEach);
const setAdd = uncurryThis(CloneSet.prototype.add);
const setEach = uncurryThis(CloneSet.prototype.forEach);
const dateTime = uncurryThis(RealDate.prototype.getTime);
const bufferSlice = uncurryThis(CloneBuffer.prototype.slice);
const isView = CloneBuffer.isView;
const CloneError = Error;

/** How an object of a built-in type is copied. Each throws for an object of another type. */
const copyMap = (source, seen) => {
  const copy = new CloneMap();
  mapEach(source, () => undefined);
  mapSet(seen, source, copy);
  mapEach(source, (value, key) => mapSet(copy, cloneValue(key, seen), cloneValue(value, seen)));
  return copy;
};
const copySet = (source, seen) => {
  const copy = new CloneSet();
  setEach(source, () => undefined);
  mapSet(seen, source, copy);
  setEach(source, (value) => setAdd(copy, cloneValue(value, seen)));
  return copy;
};
