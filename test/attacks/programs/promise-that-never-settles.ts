// Expected: returned {"$":"opaque","type":"Promise"}. A promise is not waited for.
// Covers: promise that never settles
export function attack() {
  return new Promise(() => {});
}
