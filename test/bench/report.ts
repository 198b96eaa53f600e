// What a student's report costs, pictures and both languages included, and whether a thousand of them need more memory.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { reportSource } from "../../grader/cli/report-source.ts";
import { forStudent } from "../../grader/for-students.ts";
import { readClass } from "../../grader/read-class.ts";
import { studentReport } from "../../grader/report/student-report.ts";
import { makeCohort } from "./cohort.ts";
import { gradeCohort } from "./grading.ts";
import { reportRatios } from "./report-ratio.ts";
import { say } from "./say.ts";
import { scratch } from "./scratch.ts";

/** Milliseconds a report, on one core. */
const timeBar = 25;
/** Heap in use after all rounds over that after the first one. */
const memoryBar = 1.15;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Every page of the class in every round; the first one warms up. */
export const report = ({ quick }: { readonly quick: boolean }): Promise<boolean> =>
  scratch(async (folder) => {
    const [size, rounds] = quick ? [40, 2] : [200, 5];
    const cohort = await makeCohort(join(folder, "class"), { size });
    const jobs = availableParallelism();
    say(
      `collecting ${size} repositories and a first grading`,
      await gradeCohort(folder, cohort, { jobs, online: true }),
    );
    return readClass(join(folder, "out"), (read) => {
      const source = reportSource(read);
      const entries = read.gradebook.entries.map(forStudent);
      const round = (name: string): number => {
        const begun = performance.now();
        const pages = entries.map(
          (entry, position) => studentReport(source, entry, "ja", { files: read.filesOf(position) }).length,
        );
        const ms = performance.now() - begun;
        say(
          `${name}: ${Math.round(pages.reduce((sum, length) => sum + length, 0) / size / 1000)} kB each`,
          { ms },
          size,
        );
        return ms / size;
      };
      const heap = (): number => {
        collectGarbage();
        return process.memoryUsage().heapUsed;
      };
      round("warming up");
      const before = heap();
      const times = Array.from({ length: rounds }, (_, n) => round(`round ${n + 1}`));
      return reportRatios([
        { bench: "report: ms each", ratios: times, bar: timeBar, better: "lower" },
        { bench: "report: memory", ratios: [heap() / before], bar: memoryBar, better: "lower" },
      ]);
    });
  });
