// Expected: threw Error. A comment that gives the file another name in stacks.
export function attack() {
  throw new Error("where am I?");
}
//# sourceURL=submission:7
//# sourceMappingURL=file:///etc/passwd
