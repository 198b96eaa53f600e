// Expected: returned [2,4,6]. The control: an honest function.
export function attack() {
  return [1, 2, 3].map((x) => x * 2);
}
