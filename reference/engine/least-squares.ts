// Least squares: the coefficients with which the columns of a table come closest to its targets.

/**
 * The c_0 … c_d that make Σ_i (targets[i] − Σ_k rows[i][k] c_k)² smallest: one coefficient a column.
 * Householder's QR: mirrors that change no length turn the table into an upper triangle, which is then solved from
 * its last row up. The shorter way over the normal equations would lose twice as many digits.
 * @param rows at least as many as there are columns; no column may be a sum of multiples of others.
 * @param targets one a row.
 * @throws RangeError when there are fewer rows than columns, or not one target a row.
 */
export function leastSquares(rows: readonly ArrayLike<number>[], targets: ArrayLike<number>): number[] {
  const columns = rows[0]?.length ?? 0;
  if (targets.length !== rows.length)
    throw new RangeError(`${rows.length} rows need as many targets, not ${targets.length}`);
  if (rows.length < columns) throw new RangeError(`${rows.length} rows do not determine ${columns} columns`);
  const table = rows.map((row, i) => [...Array.from(row), targets[i]!]);
  for (let k = 0; k < columns; k++) mirror(table, k);
  return solveTriangle(table, columns);
}

/** Mirrors all columns so that column k becomes 0 below row k; the rows above stay as they are. */
function mirror(table: number[][], k: number): void {
  const normal = table.slice(k).map((row) => row[k]!);
  const length = Math.hypot(...normal);
  // Away from 0, so that nothing cancels.
  normal[0]! += normal[0]! < 0 ? -length : length;
  const square = normal.reduce((sum, value) => sum + value * value, 0);
  if (square === 0) return;
  for (let column = k; column < table[k]!.length; column++) {
    const along = normal.reduce((sum, value, i) => sum + value * table[k + i]![column]!, 0);
    const twice = (2 * along) / square;
    normal.forEach((value, i) => (table[k + i]![column]! -= twice * value));
  }
}

/** The coefficients, from the last row up; the targets are the last column. */
function solveTriangle(table: readonly (readonly number[])[], columns: number): number[] {
  const coefficients = new Array<number>(columns).fill(0);
  for (let k = columns - 1; k >= 0; k--) {
    const row = table[k]!;
    const known = coefficients.reduce((sum, c, l) => (l > k ? sum + row[l]! * c : sum), 0);
    coefficients[k] = (row[columns]! - known) / row[k]!;
  }
  return coefficients;
}
