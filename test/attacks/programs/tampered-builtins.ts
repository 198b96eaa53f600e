// Expected: returned [1,2,3]. Every built-in that a careless host would rely on is replaced.
// Covers: tampered built-ins
const evil = () => "evil";
Object.assign(JSON, { stringify: evil, parse: evil });
Object.assign(Reflect, { apply: evil, ownKeys: evil, getPrototypeOf: evil });
Object.assign(Object, { hasOwn: evil, keys: evil, getOwnPropertyDescriptor: evil });
Object.assign(Array, { isArray: () => false });
Object.assign(Number, { isFinite: () => true });
Object.assign(Math, { imul: evil, random: evil });
Object.assign(String.prototype, { slice: evil, indexOf: evil, startsWith: evil });
Object.assign(Array.prototype, { map: evil, push: evil, join: evil, toJSON: evil });
for (const key of ["ok", "kind", "value", "get", "set", "failure", "$", "0", "toJSON"]) {
  const evilProperty = { __proto__: null, configurable: true, get: () => "evil", set() {} };
  Object.defineProperty(Object.prototype, key, evilProperty);
}

export function attack() {
  return [1, 2, 3];
}
