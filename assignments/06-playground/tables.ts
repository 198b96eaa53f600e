// Used by checks.ts: tables of numbers, entry by entry.

/**
 * The sum of the tables; undefined when one is missing, or when one of the answers they were chosen by is neither yes
 * (1) nor no (0), so that nothing follows from it.
 */
export function sumOfTables(
  tables: readonly unknown[],
  answers: readonly unknown[],
): readonly (readonly number[])[] | undefined {
  if (!answers.every((answer) => answer === 0 || answer === 1)) return undefined;
  return (tables as readonly (readonly (readonly number[])[])[]).reduce((sum, table) =>
    sum.map((row, i) => row.map((count, j) => count + table[i]![j]!)),
  );
}
