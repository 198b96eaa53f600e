// Sums of the tables and rows that a layer is made of; where a student's step is missing, the sum is NaN.

type Row = readonly number[];
type Table = readonly Row[];

/** a_j + factor·b_j. */
export const plusRow = (a: Row, b: Row, factor = 1): number[] =>
  a.map((value, j) => value + factor * (b?.[j] ?? Number.NaN));

/** a_ij + factor·b_ij. */
export const plus = (a: Table, b: Table, factor = 1): number[][] =>
  a.map((row, i) => plusRow(row, b[i]!, factor));

/** The mean of several rows, entry by entry. */
export const meanRow = (rows: readonly Row[]): number[] =>
  rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);

/** The mean of several tables, entry by entry. */
export const mean = (tables: readonly Table[]): number[][] =>
  tables[0]!.map((_, i) => meanRow(tables.map((table) => table[i]!)));

/** The rows as columns. */
export const transposed = (table: Table): number[][] => table[0]!.map((_, j) => table.map((row) => row[j]!));
