// Grading an unchanged class against grading it the first time.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { makeCohort } from "./cohort.ts";
import { gradeCohort } from "./grading.ts";
import { reportRatios } from "./report-ratio.ts";
import { say } from "./say.ts";
import { scratch } from "./scratch.ts";

const bar = 20;
const jobs = availableParallelism();

export const again = ({ quick }: { readonly quick: boolean }): Promise<boolean> =>
  scratch(async (folder) => {
    const [size, rounds] = quick ? [200, 1] : [1000, 5];
    const cohort = await makeCohort(join(folder, "class"), { size });
    say(
      `collecting ${size} repositories and a first grading`,
      await gradeCohort(folder, cohort, { jobs, online: true }),
    );
    const ratios: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const first = await gradeCohort(folder, cohort, { jobs });
      say(`round ${round}: the first time`, first, size);
      const unchanged = await gradeCohort(folder, cohort, { jobs, again: true });
      say(`round ${round}: unchanged`, unchanged, size);
      if (unchanged.reusedCount !== size)
        throw new Error(`only ${unchanged.reusedCount} entries were taken over`);
      ratios.push(first.ms / unchanged.ms);
    }
    return reportRatios([{ bench: "again", ratios, bar, better: "higher" }]);
  });
