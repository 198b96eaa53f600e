// Expected: threw TypeError. A proxy that answers nothing any more.
export function attack() {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}
