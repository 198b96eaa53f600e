// Expected: returned 1. An honest mistake: a rejection nobody listens to.
export function attack() {
  void Promise.reject(new Error("nobody listens"));
  return 1;
}
