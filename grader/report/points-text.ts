// Points as people read them.

/** The points of an entry in any state: none were given to an ungraded one, and nothing was earned without a submission. */
export function entryMilliPoints(entry: {
  readonly kind: string;
  readonly milliPoints?: number;
}): number | undefined {
  if (entry.kind === "ungraded") return undefined;
  return entry.milliPoints ?? 0;
}
