// Expected: returned {"$":"Float64Array","items":[1,2]}. A typed array whose length and name lie.
// Covers: values that are not plain
export function attack() {
  const array = new Float64Array([1, 2]);
  Object.defineProperty(array, "length", { value: 2 ** 31 });
  Object.defineProperty(array, Symbol.toStringTag, { value: "BigInt64Array" });
  return array;
}
