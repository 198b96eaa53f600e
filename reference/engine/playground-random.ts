// The Playground's stream of random numbers: the seed in its address fixes the data and the first weights.
//
// The Playground seeds Math.random with the package seedrandom (ARC4), so this stream needs that package too.
import seedrandom from "seedrandom";

/** Gives the next number from [0, 1), evenly spread; every call moves the stream on. */
export type RandomFraction = () => number;

/**
 * The stream that the Playground draws from after loading an address with `seed=…`: first the data set, then the
 * shuffle, then the weights of the network.
 * @param seed as it is written in the address, e.g. "0.73678"; it is text, and "0.5" and "0.50" are two seeds.
 */
export const playgroundRandom = (seed: string): RandomFraction => seedrandom(seed);
