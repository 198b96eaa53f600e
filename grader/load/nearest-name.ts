// Guesses which of the known names someone meant.
import { closest } from "fastest-levenshtein";

/** The one that takes the fewest changes. @param names at least one. */
export const nearestName = (name: string, names: readonly string[]): string => closest(name, [...names]);
