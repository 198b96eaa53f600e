// How wide a line may be.

/** Below 60 cells columns are of no use; longer lines than 100 are hard to read. */
const narrowest = 60;
const widest = 100;

/** Cells of a line on this process's terminal; 80 where it has none, as in a file or a CI log. */
export const terminalWidth = (): number =>
  Math.min(widest, Math.max(narrowest, process.stdout.columns ?? 80));
