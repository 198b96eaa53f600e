// Expected: unloadable everywhere. An import that leaves the snapshot.
// Covers: imports that leave the assignment
import secret from "../../../../etc/passwd";

export function attack() {
  return secret;
}
