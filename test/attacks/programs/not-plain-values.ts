// Expected: returned [{"$":"Float64Array","items":[1]},{"$":"opaque","type":"Map"},{"$":"opaque","type":"Date"},{"$":"opaque","type":"Number"},"1",{"$":"opaque","type":"bigint"},{"$":"opaque","type":"symbol"},{"$":"opaque","type":"function"}]. Values that look like an answer and are not the number asked for.
// Covers: values that are not plain
export function attack() {
  return [new Float64Array([1]), new Map([[0, 1]]), new Date(), new Number(1), "1", 1n, Symbol("1"), () => 1];
}
