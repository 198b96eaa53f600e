// Expected: returned 0. Changes its argument in the call, and after it: the next call gets a fresh one.
// Covers: arguments changed after the call
// Calls: 3
let earlier: any;

export function attack(given: any) {
  const isChanged = "changed" in given || given === earlier;
  earlier = given;
  given.changed = true;
  void Promise.resolve().then(() => (earlier.changedLater = true));
  return isChanged ? 1 : 0;
}
