// Grading behind every wall against the same work with no isolation at all.
import { join } from "node:path";
import { makeCohort } from "./cohort.ts";
import { gradeCohort } from "./grading.ts";
import { reportRatios } from "./report-ratio.ts";
import { say } from "./say.ts";
import { scratch } from "./scratch.ts";

const bar = 5;

/** They change their input or print: harmless in an isolate, not in the grader's own realm. */
const without = ["input-changed"];

/** Both sides on one core, so that the walls cannot hide behind a second one. */
export const floor = ({ quick }: { readonly quick: boolean }): Promise<boolean> =>
  scratch(async (folder) => {
    const [size, rounds] = quick ? [40, 1] : [200, 5];
    const cohort = await makeCohort(join(folder, "class"), { size, without });
    const side = { jobs: 1, oneCore: true } as const;
    say(
      `collecting ${size} repositories and a first grading`,
      await gradeCohort(folder, cohort, { ...side, online: true }),
    );
    const ratios: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const unwalled = await gradeCohort(folder, cohort, { ...side, how: "unwalled" });
      say(`round ${round}: no isolation`, unwalled, size);
      const walled = await gradeCohort(folder, cohort, side);
      say(`round ${round}: kadai`, walled, size);
      ratios.push(walled.ms / unwalled.ms);
    }
    return reportRatios([{ bench: "floor", ratios, bar, better: "lower" }]);
  });
