// Expected: timed-out. A loop whose interrupt check the compiler drops when it inlines the callbacks of arrays.
export function attack() {
  for (;;) [1, 2].map((x) => [3].map((y) => x * y));
}
