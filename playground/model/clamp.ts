// Keeps a number within its limits, and tells whether it had to be changed.
import type { Limits } from "./settings.ts";

/** The nearest allowed number; undefined when the text is no number at all. */
export function clamped(text: string, { low, high, whole }: Limits): number | undefined {
  const value = Number(text);
  if (text.trim() === "" || Number.isNaN(value)) return undefined;
  const inside = Math.min(high, Math.max(low, value));
  return whole ? Math.round(inside) : inside;
}
