// Expected: returned {"_constructor":2,"_toString":3,"___proto__":1}. Keys that would pollute a careless reader.
// Covers: polluting keys
export function attack() {
  const keys = { constructor: 2, toString: 3 };
  Object.defineProperty(keys, "__proto__", { value: 1, enumerable: true });
  return keys;
}
