// Expected: out-of-memory or threw RangeError or timed-out. Strings that double, and are flattened.
// Covers: string doubling
export function attack() {
  let text = "ab";
  const kept: string[] = [];
  for (let i = 0; i < 400; i++) {
    text = text.length < 1e8 ? text + text : text.slice(0, 1e7) + i;
    kept.push(text);
    text.charCodeAt(text.length >> 1);
  }
  return kept.length;
}
