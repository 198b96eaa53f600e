// Expected: returned {"$":"opaque","type":"too large"}. A proxy that poses as an array without end.
// Covers: proxy posing as an array
export function attack() {
  return new Proxy([], { get: (_, key) => (key === "length" ? Infinity : 1) });
}
