// Expected: returned {"_x":{"$":"opaque","type":"accessor"}}. A loop in a getter of the result: it is never run.
// Covers: loop in a getter of the result
export function attack() {
  return {
    get x() {
      for (;;) {}
    },
  };
}
