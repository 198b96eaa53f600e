// Expected: threw Error. The loader's own require, asked for the canary.
// Covers: imports that leave the assignment
declare const require: (specifier: string) => unknown;

export function attack(targets: { readonly file: string }) {
  return require(`../../../../../../../..${targets.file}`);
}
