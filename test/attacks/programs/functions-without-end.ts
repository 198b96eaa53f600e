// Expected: timed-out or out-of-memory. Compiles ever new functions from text.
// Covers: functions without end
export function attack() {
  const kept: unknown[] = [];
  for (let i = 0; ; i++) kept.push(new Function(`return function g${i}() {${"let a = 1;".repeat(1)}}`)());
}
