// Expected: returned []. Searches everything reachable for an object of the host.
// Covers: search for objects of the host
export function attack() {
  const found: string[] = [];
  const seen = new Set<unknown>();
  const visit = (thing: any, path: string, depth: number): void => {
    if ((typeof thing !== "object" && typeof thing !== "function") || thing === null) return;
    if (seen.has(thing) || depth > 5) return;
    seen.add(thing);
    for (const key of Reflect.ownKeys(thing)) {
      if (/ivm|isolate|^Reference$|^require$|^process$|binding/i.test(String(key))) {
        found.push(`${path}.${String(key)}`);
      }
      try {
        visit(thing[key], `${path}.${String(key)}`, depth + 1);
      } catch {}
    }
    visit(Object.getPrototypeOf(thing), `${path}.__proto__`, depth + 1);
  };
  visit(globalThis, "globalThis", 0);
  return found;
}
