// Expected: returned [0,{"$":"Float64Array","items":[]}] or returned [0,{"$":"opaque","type":"too large"}]. A typed array whose buffer shrinks while the result is read.
// Covers: resizable buffer
export function attack() {
  const buffer = new ArrayBuffer(8000, { maxByteLength: 8000 });
  const array = new Float64Array(buffer);
  return new Proxy([0, array], {
    get(list, key) {
      if (key === "1") buffer.resize(0);
      return Reflect.get(list, key);
    },
  });
}
