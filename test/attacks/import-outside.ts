// Expected: unloadable everywhere. An import that leaves the snapshot.
import secret from "../../../../etc/passwd";

export function attack() {
  return secret;
}
