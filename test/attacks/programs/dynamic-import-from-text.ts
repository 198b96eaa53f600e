// Expected: returned [{"$":"opaque","type":"Promise"}]. An import compiled from text: the isolate has no loader to give it to.
// Covers: dynamic import of Node
export function attack() {
  const found: unknown[] = [];
  found.push(new Function("return import('node:fs').then((fs) => fs.readFileSync('CANARY_FILE', 'utf8'))")());
  return found;
}
