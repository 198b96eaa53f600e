// Expected: threw Error. The loader's own require, given an object that changes while it is looked at.
declare const require: (specifier: unknown) => unknown;

export function attack(targets: { readonly file: string }) {
  let looks = 0;
  return require({ toString: () => (looks++ === 0 ? "./work.ts" : targets.file), startsWith: () => true });
}
