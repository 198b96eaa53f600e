// Expected: unloadable everywhere. An import that climbs out of the assignment to the canary.
// Covers: imports that leave the assignment
import secret from "../../../../../../../../../../../..CANARY_FILE";

export function attack() {
  return secret;
}
