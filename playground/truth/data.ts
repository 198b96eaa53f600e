// What the page takes of the engine besides the truth: points and streams of random numbers, which solve no assignment.
export { dataSet, type DataSetName } from "../../reference/engine/data-sets.ts";
export { playgroundCount } from "../../reference/engine/playground-data.ts";
export { playgroundRandom, type RandomFraction } from "../../reference/engine/playground-random.ts";
export { playgroundNetwork } from "../../reference/engine/playground-training.ts";
export { shuffled } from "../../reference/engine/shuffle.ts";
