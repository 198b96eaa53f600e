// Expected: unloadable everywhere. An import through the field "imports" of a package.json.
// Covers: imports that leave the assignment
import secret from "#secret";

export function attack() {
  return secret;
}
