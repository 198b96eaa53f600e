// Expected: unloadable everywhere. An import of the canary by its address.
// Covers: imports that leave the assignment
import secret from "file://CANARY_FILE";

export function attack() {
  return secret;
}
