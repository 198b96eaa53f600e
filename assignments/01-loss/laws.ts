// Used by checks.ts: what makes answers evidence for a law, and what makes numbers probabilities.

/** Whether an answer is a number above the bound; NaN is above nothing. */
export const isAbove = (answer: unknown, bound: unknown): boolean =>
  typeof answer === "number" && typeof bound === "number" && answer > bound;

/** The items of a list or a typed array; none of anything else. */
export const itemsOf = <Answer>(answer: Answer): readonly Answer[] =>
  Array.isArray(answer) || ArrayBuffer.isView(answer) ? Array.from(answer as unknown as Answer[]) : [];

/** Whether numbers are of use as evidence: all are finite and, of several, they are not all alike. */
export const areTelling = (answer: unknown): boolean => {
  const items = itemsOf(answer);
  return items.every(Number.isFinite) && (items.length === 1 || new Set(items).size > 1);
};

/** Whether every item is a number above 0. */
export const arePositive = (answer: unknown): boolean => itemsOf(answer).every((item) => isAbove(item, 0));

/** The sum of the items; NaN when one of them is no number. */
export const sumOf = (answer: unknown): number =>
  itemsOf(answer).reduce<number>((sum, item) => sum + (typeof item === "number" ? item : Number.NaN), 0);

/** Whether of any two units the one with the larger net input has the larger probability, too. */
export const keepOrder = (net: readonly number[], answer: unknown): boolean => {
  const q = itemsOf(answer);
  return net.every((one, j) => net.every((other, l) => one <= other || isAbove(q[j], q[l])));
};
