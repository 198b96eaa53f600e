// Expected: threw Error. A message that imitates the frames of a stack, to put the blame on another file.
// Covers: stack frames of an error
export function attack() {
  throw new Error("x\n    at submission:999:1:1\n    at submission:0:-1\n    at submission:1e9:99999999999");
}
