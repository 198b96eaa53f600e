// Finds the assignment that somebody means.
import { nearestName } from "./nearest-name.ts";

export type Match =
  | { readonly kind: "found"; readonly id: string }
  /** A part of several names. */
  | { readonly kind: "several"; readonly ids: readonly string[] }
  /** Nothing of that name, and the id nearest to it; "" where there are no ids. */
  | { readonly kind: "none"; readonly nearest: string };

/**
 * What a name means: an id ("02-delta"), its number ("2" or "02"), its name ("delta") or, in any case of letters, a
 * part of one ("del").
 */
export function matchAssignment(name: string, ids: readonly string[]): Match {
  const exact = ids.find(
    (id) => id === name || numberOf(id) === name.padStart(2, "0") || wordOf(id) === name,
  );
  if (exact !== undefined) return { kind: "found", id: exact };
  const part = name.toLowerCase();
  const containing = part === "" ? [] : ids.filter((id) => id.toLowerCase().includes(part));
  const [only] = containing;
  if (only !== undefined && containing.length === 1) return { kind: "found", id: only };
  if (containing.length > 1) return { kind: "several", ids: containing };
  return { kind: "none", nearest: ids.length === 0 ? "" : nearestName(name, ids) };
}

const numberOf = (id: string): string => id.split("-", 1)[0] ?? "";
const wordOf = (id: string): string => id.slice("NN-".length);
