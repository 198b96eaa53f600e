// Expected: threw Error. The loader's own require serves the assignment's files and nothing else.
// Covers: imports that leave the assignment
declare const require: (specifier: string) => unknown;

export function attack() {
  return typeof require("node:fs");
}
