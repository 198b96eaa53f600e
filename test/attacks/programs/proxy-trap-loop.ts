// Expected: timed-out. A loop in the trap of a proxy, met while the result is read.
// Covers: loop in a proxy trap of the result
export function attack() {
  return new Proxy([], {
    get() {
      for (;;) {}
    },
  });
}
