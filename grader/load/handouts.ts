// Reads the handouts of an assignment, one a language.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Handout {
  /** Relative to the assignment's folder. */
  readonly name: string;
  readonly text: string;
}

/** The handouts that lie in an assignment's folder; one that is missing is empty. */
export const loadHandouts = (folder: string): readonly Handout[] =>
  ["README.md", "README.ja.md"].map((name) => {
    const file = join(folder, name);
    return { name, text: existsSync(file) ? readFileSync(file, "utf8") : "" };
  });
