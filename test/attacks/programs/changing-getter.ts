// Expected: returned [{"_x":{"$":"opaque","type":"accessor"}}]. A getter that answers differently each time.
// Covers: getter that differs at each read
let count = 0;

export function attack() {
  return [
    {
      get x() {
        return count++;
      },
    },
  ];
}
