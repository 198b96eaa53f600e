// A flag both runners need so that their time limits hold.

/**
 * With array callbacks inlined, the compiler drops the interrupt check of a loop such as
 * `for (;;) [1, 2].map((x) => [3].map((y) => x * y))`: neither node:vm's time limit nor isolated-vm's ever ends it
 * (measured on Node 24.21).
 */
export const stoppableLoops = "--no-turbo-inline-array-builtins";
