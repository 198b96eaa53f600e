// Expected: unloadable. Closes the loader's function and goes on outside.
export function attack() {
  return 1;
}
}); globalThis.outside = true; (function () {
