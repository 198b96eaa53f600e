// Expected: returned {"_valueOf":{"$":"opaque","type":"function"},"_toString":{"$":"opaque","type":"function"},"_toJSON":{"$":"opaque","type":"function"}}. Loops in every conversion of the result: none is called.
// Covers: loop in a conversion of the result
const loop = () => {
  for (;;) {}
};

export function attack() {
  return { valueOf: loop, toString: loop, toJSON: loop, [Symbol.toPrimitive]: loop };
}
