// What a worker is started with: the flags of its Node and the limits that the kernel holds it to.
import { stoppableLoops } from "../loader/stoppable-loops.ts";

/**
 * Ten times the calls and turns of a loop that V8 waits for by itself. A submission runs for milliseconds, in an isolate
 * that is thrown away: with nobody else to compile for it, optimizing took as long as answering. What really computes
 * still gets both compilers, a few milliseconds later.
 */
const unhurriedCompilers = [
  "--invocation-count-for-maglev=4000",
  "--invocation-count-for-maglev-osr=1000",
  "--invocation-count-for-turbofan=30000",
  "--invocation-count-for-osr=5000",
];

/**
 * isolated-vm asks for the first. Short work gains nothing from V8's background threads, and one worker a core leaves
 * them no core: without them a submission costs a quarter less CPU. The next two keep a worker that has served thousands
 * from growing.
 */
const always = [
  "--no-node-snapshot",
  "--single-threaded",
  ...unhurriedCompilers,
  "--max-old-space-size=64",
  "--max-semi-space-size=4",
  stoppableLoops,
];

/** Leaves nothing of V8 that writes executable code: no compiler, no WebAssembly, regular expressions interpreted. */
const withoutCompilers = ["--jitless"];

export const nodeFlags = (paranoid: boolean): readonly string[] =>
  paranoid ? [...always, ...withoutCompilers] : always;

const megabyte = 1024 * 1024;

/** V8 reserves room for compiled code, and it counts: with an isolate 1.1 GB. Without compilers there is none. */
const dataMb = (paranoid: boolean): number => (paranoid ? 400 : 1500);

/** As options of prlimit: nets below the parent's own limits. */
export const kernelLimits = (paranoid: boolean): readonly string[] => [
  "--fsize=0",
  "--core=0",
  "--nofile=64",
  "--cpu=600",
  `--data=${dataMb(paranoid) * megabyte}`,
];

/** Threads count; behind the wall nobody else's do. */
export const processLimit = "--nproc=64";
