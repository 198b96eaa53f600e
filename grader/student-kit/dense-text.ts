// Text without its blanks, to find a piece of code again however it was indented, wrapped or quoted in a comment.

/** Fewer characters of code stand in many places by chance. */
export const fewestDense = 25;

export const denseOf = (text: string): string => text.replace(/\s+/g, "");

export interface Occurrence {
  readonly piece: string;
  /** Line of the text it begins on, from 1. */
  readonly line: number;
}

/**
 * Makes a search for pieces of text, each without blanks and of {@link fewestDense} characters or more.
 * Its time hardly depends on how many there are: they are looked up by how they begin.
 */
export function searchFor(pieces: Iterable<string>): (text: string) => readonly Occurrence[] {
  const byBeginning = new Map<string, string[]>();
  for (const piece of pieces) {
    const beginning = piece.slice(0, fewestDense);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), piece]);
  }
  return (text) => {
    const dense = denseOf(text);
    const found: Occurrence[] = [];
    for (let at = 0; at + fewestDense <= dense.length; at++)
      for (const piece of byBeginning.get(dense.slice(at, at + fewestDense)) ?? [])
        if (dense.startsWith(piece, at)) found.push({ piece, line: lineOf(text, at) });
    return found;
  };
}

/** The line on which the n-th character that is not blank stands. */
function lineOf(text: string, position: number): number {
  let passed = 0;
  return 1 + text.split("\n").findIndex((line) => (passed += denseOf(line).length) > position);
}
