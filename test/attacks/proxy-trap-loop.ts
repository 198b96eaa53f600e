// Expected: timed-out. A loop in the trap of a proxy, met while the result is read.
export function attack() {
  return new Proxy([], {
    get() {
      for (;;) {}
    },
  });
}
