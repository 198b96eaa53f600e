// Expected: returned {"_then":{"$":"opaque","type":"function"}}. A result that would run code in whoever awaits it.
export function attack() {
  return {
    then() {
      for (;;) {}
    },
  };
}
