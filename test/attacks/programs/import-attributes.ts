// Expected: unloadable everywhere. An import as text, by an import attribute.
// Covers: imports that leave the assignment
import secret from "CANARY_FILE" with { type: "text" };

export function attack() {
  return secret;
}
