// Expected: threw Error. A hundred megabytes of text in an error.
// Covers: huge error message
export function attack() {
  throw new Error("<script>alert(1)</script>\u001b[2J" + "A".repeat(1e8));
}
