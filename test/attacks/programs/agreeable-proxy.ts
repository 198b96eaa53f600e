// Expected: returned [0,0,0]. A proxy that poses as an array and agrees with everything: it is read once, like any array.
// Covers: proxy posing as an array
export function attack() {
  return new Proxy([], {
    get: (_, key) => (key === "length" ? 3 : 0),
    has: () => true,
    ownKeys: () => ["0", "1", "2", "length"],
  });
}
