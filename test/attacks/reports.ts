// The hostile texts: graded as one class through the real command line, then every artefact is looked at.
import type { Attack, Exam } from "./attack.ts";
import { commonFlaw, flawOf } from "./reports/flaws.ts";
import { gradeHostileClass, type Artefacts } from "./reports/grade-hostile-class.ts";
import { payloads } from "./reports/payloads.ts";

/** Graded once, however many attacks look at it. */
let graded: Promise<Artefacts> | undefined;

const artefacts = ({ files }: Exam): Promise<Artefacts> =>
  (graded ??= gradeHostileClass(files[0]?.text ?? ""));

const perPayload = Object.entries(payloads).map(([name, { covers }]): Attack => ({
  ...{ name, family: "reports", covers: [covers] },
  attempt: async ({ exam }) => flawOf(name, await artefacts(exam)),
}));

const asAWhole: Attack = {
  ...{ name: "hostile-class-as-a-whole", family: "reports" },
  covers: ["terminal control", "text that imitates the grader"],
  attempt: async ({ exam }) => commonFlaw(await artefacts(exam)),
};

const namesOfFiles: Attack = {
  ...{ name: "names-that-are-the-same-file", family: "reports" },
  covers: ["names that are the same file"],
  async attempt({ exam }) {
    const { files, honestId } = await artefacts(exam);
    const page = files.get(`reports/${honestId}.html`);
    if (page === undefined || page.includes("Same file")) return "took the honest student's report";
    const shown =
      /^(index(-anonymous)?\.html|gradebook\.(csv|json)|reports\/(honest|student-[a-z-]+)\.html)$/;
    const stray = [...files.keys()].find((name) => !shown.test(name));
    return stray === undefined ? undefined : `wrote a file of its own: ${JSON.stringify(stray)}`;
  },
};

export const reports: readonly Attack[] = [...perPayload, asAWhole, namesOfFiles];
