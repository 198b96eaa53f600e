// Expected: returned [1,1]. What draws on chance or the clock draws the same at every call.
// Covers: answers that are not computed
// Calls: 3
let before: number[] | undefined;

export function attack() {
  const now = [Math.random(), Math.random(), Date.now(), new Date().getTime()];
  const isSame = before === undefined || now.every((value, i) => value === before![i]);
  before = now;
  return [isSame ? 1 : 0, Date.now() === 1767225600000 ? 1 : 0];
}
