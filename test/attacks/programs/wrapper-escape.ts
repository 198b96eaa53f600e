// Expected: unloadable everywhere. Closes the function the loader wraps around the file, and goes on outside.
// prettier-ignore
}); globalThis.process = 1; (function (exports, require) {

export function attack() {
  return 1;
}
