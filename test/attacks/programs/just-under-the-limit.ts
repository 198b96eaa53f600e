// Expected: timed-out. Each call is over in time; all together are not.
// Covers: just under the limit at every call
// Calls: 1000
export function attack() {
  let sum = 0;
  for (let i = 0; i < 2e6; i++) sum += Math.sqrt(i);
  return sum;
}
