// What a submission costs in a class ten times as large, in time and in the memory of a worker.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { makeCohort, type Cohort } from "./cohort.ts";
import { gradeCohort } from "./grading.ts";
import { watchWorkers } from "./worker-memory.ts";
import { reportRatios } from "./report-ratio.ts";
import { say } from "./say.ts";
import { scratch } from "./scratch.ts";

const timeBar = 1.1;
const memoryBar = 1.15;
const jobs = availableParallelism();

/** Students share repositories: what is compared is grading, and a submission that is read again costs no less. */
export const scale = ({ quick }: { readonly quick: boolean }): Promise<boolean> =>
  scratch(async (folder) => {
    const [repositories, rounds] = quick ? [20, 1] : [1000, 5];
    const sizes = [repositories / 10, repositories, repositories * 10] as const;
    const cohorts = await Promise.all(
      sizes.map((size) =>
        makeCohort(join(folder, String(size)), {
          size,
          studentsPerRepository: Math.max(1, size / repositories),
        }),
      ),
    );
    const [small, middle, large] = cohorts as [Cohort, Cohort, Cohort];
    const measure = async (cohort: Cohort, size: number, online = false) => {
      const workers = watchWorkers();
      const graded = await gradeCohort(join(folder, String(size)), cohort, {
        jobs,
        online,
        onStart: workers.start,
      });
      return { ...graded, peakMb: workers.stop() };
    };
    for (const [n, cohort] of cohorts.entries())
      say(`collecting for ${sizes[n]}`, await measure(cohort, sizes[n]!, true));
    const times: number[] = [];
    const peaks: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const sides = [
        await measure(small, sizes[0]),
        await measure(middle, sizes[1]),
        await measure(large, sizes[2]),
      ];
      for (const [n, side] of sides.entries())
        say(
          `round ${round}: grading ${sizes[n]}, largest worker ${side.peakMb.toFixed(0)} MB`,
          side,
          sizes[n],
        );
      const [first, second, third] = sides as [
        (typeof sides)[0] & object,
        (typeof sides)[0] & object,
        (typeof sides)[0] & object,
      ];
      // Differences, so that the start cancels.
      const costOfMiddle = (second.ms - first.ms) / (sizes[1] - sizes[0]);
      times.push((third.ms - second.ms) / (sizes[2] - sizes[1]) / costOfMiddle);
      peaks.push(third.peakMb / second.peakMb);
    }
    return reportRatios([
      { bench: "scale", ratios: times, bar: timeBar, better: "lower" },
      { bench: "scale: memory", ratios: peaks, bar: memoryBar, better: "lower" },
    ]);
  });
