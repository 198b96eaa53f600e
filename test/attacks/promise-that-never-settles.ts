// Expected: returned {"$":"opaque","type":"Promise"}. A promise is not waited for.
export function attack() {
  return new Promise(() => {});
}
