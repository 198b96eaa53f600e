// Expected: unloadable everywhere. An import of the canary by its absolute path.
// Covers: imports that leave the assignment
import secret from "CANARY_FILE";

export function attack() {
  return secret;
}
