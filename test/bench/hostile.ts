// A class in which one in a hundred hands in an endless loop, against the same class without.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { makeCohort } from "./cohort.ts";
import { gradeCohort } from "./grading.ts";
import { reportRatios } from "./report-ratio.ts";
import { say } from "./say.ts";
import { scratch } from "./scratch.ts";

const bar = 1.6;
const jobs = availableParallelism();

/** The labels hold the marks for the functions that do not loop, so a loop that took them along would be seen. */
export const hostile = ({ quick }: { readonly quick: boolean }): Promise<boolean> =>
  scratch(async (folder) => {
    const [size, rounds] = quick ? [100, 1] : [400, 5];
    const peaceful = {
      folder: join(folder, "peaceful"),
      class: await makeCohort(join(folder, "peaceful"), { size }),
    };
    const looping = {
      folder: join(folder, "looping"),
      class: await makeCohort(join(folder, "looping"), { size, hostile: true }),
    };
    for (const side of [peaceful, looping])
      say(
        `collecting ${size} repositories and a first grading`,
        await gradeCohort(side.folder, side.class, { jobs, online: true }),
      );
    const ratios: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const without = await gradeCohort(peaceful.folder, peaceful.class, { jobs });
      say(`round ${round}: no loops`, without, size);
      const withLoops = await gradeCohort(looping.folder, looping.class, { jobs });
      say(`round ${round}: one in a hundred loops`, withLoops, size);
      ratios.push(withLoops.ms / without.ms);
    }
    return reportRatios([{ bench: "hostile", ratios, bar, better: "lower" }]);
  });
