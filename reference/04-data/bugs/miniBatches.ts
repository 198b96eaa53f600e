// Ways to get miniBatches wrong: the last batch, the ends of the others, and the order.
import type { KnownMistakes } from "../../known-mistakes.ts";
import { cut, evenSizes } from "../patterns.ts";
import type { Own } from "../solution.ts";

type MiniBatches = Own["miniBatches"];

/** Where batches begin. */
const starts = (n: number, step: number): number[] =>
  Array.from({ length: Math.ceil(n / step) }, (_, batch) => batch * step);

/** Batches of their own making from each start. */
const fromEachStart =
  (batch: (order: number[], start: number, size: number) => number[]): MiniBatches =>
  (order, size) =>
    starts(order.length, size).map((start) => batch(order, start, size));

const right = fromEachStart((order, start, size) => order.slice(start, start + size));
const onlyFull: MiniBatches = (order, size) => right(order, size).filter((batch) => batch.length === size);

export const miniBatches = (): KnownMistakes<MiniBatches> => ({
  "last-dropped": onlyFull,
  "empty-at-end": (order, size) =>
    cut(
      order,
      Array.from({ length: Math.floor(order.length / size) + 1 }, () => size),
    ),
  "empty-for-no-data": (order, size) => (order.length === 0 ? [[]] : right(order, size)),
  "even-sizes": (order, size) => cut(order, evenSizes(order.length, Math.ceil(order.length / size))),
  "rest-in-the-last": (order, size) => {
    const full = onlyFull(order, size);
    const rest = order.slice(full.length * size);
    return full.length === 0 ? right(order, size) : full.with(full.length - 1, [...full.at(-1)!, ...rest]);
  },
  "short-first": (order, size) => {
    const short = order.length % size;
    return [...(short > 0 ? [order.slice(0, short)] : []), ...right(order.slice(short), size)];
  },
  "last-filled-up": fromEachStart((order, start, size) =>
    Array.from({ length: size }, (_, i) => order[(start + i) % order.length]!),
  ),
  "read-past-the-end": fromEachStart((order, start, size) =>
    Array.from({ length: size }, (_, i) => order[start + i]!),
  ),
  "number-for-size": (order, number) =>
    cut(
      order,
      Array.from({ length: number }, () => Math.ceil(order.length / number)),
    ),
  "size-ignored": (order) => order.map((datum) => [datum]),
  "end-taken-for-length": fromEachStart((order, start, size) => order.slice(start, size)),
  "boundary-repeated": fromEachStart((order, start, size) => order.slice(start, start + size + 1)),
  "last-of-each-missing": fromEachStart((order, start, size) => order.slice(start, start + size - 1)),
  "window-moved-by-one": (order, size) => order.map((_, start) => order.slice(start, start + size)),
  "batch-not-cleared": fromEachStart((order, start, size) => order.slice(0, start + size)),
  "dealt-out": (order, size) => {
    const batches = Math.ceil(order.length / size);
    return starts(order.length, size).map((_, b) => order.filter((__, i) => i % batches === b));
  },
  "from-the-end": (order, size) => right(order.toReversed(), size).map((batch) => batch.toReversed()),
  flat: (order) => [...order] as never,
  "positions-for-data": (order, size) => right([...order.keys()], size),
  sorted: (order, size) =>
    right(
      order.toSorted((a, b) => a - b),
      size,
    ),
  "input-emptied": (order, size) => right(order.splice(0), size),

  "last-dropped+positions-for-data": (order, size) => onlyFull([...order.keys()], size),
  "last-dropped+input-emptied": (order, size) =>
    onlyFull(order.splice(0, order.length - (order.length % size)), size),
  "last-dropped+sorted": (order, size) =>
    onlyFull(
      order.toSorted((a, b) => a - b),
      size,
    ),
});
