// Expected: returned [{"_x":{"$":"opaque","type":"accessor"}}]. A getter that answers differently each time.
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
