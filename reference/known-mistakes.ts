// What a file of known mistakes holds: wrong versions of one graded function, each with the one mistake it is named after.

/**
 * Wrong versions of a function, by the mistake's word: "transposed" in `bugs/hiddenDelta.ts` is the mistake
 * "hiddenDelta.transposed". A word "a+b" is a pair: the mistakes a and b of the same function made at once.
 */
export type KnownMistakes<F> = Readonly<Record<string, F>>;
