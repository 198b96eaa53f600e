// What students start: each line is a script of the kit's package.json, and brings along all that it imports.

/** Script names and the source that each starts. A new program is one line here. */
const programs: Readonly<Record<string, string>> = {
  test: "grader/desk/test.ts",
  watch: "grader/desk/watch.ts",
  hint: "grader/hint.ts",
  report: "grader/desk/report.ts",
  doctor: "grader/desk/doctor.ts",
  submit: "grader/desk/submit.ts",
  ci: "grader/desk/ci.ts",
  playground: "playground/main.ts",
  update: "grader/update-kit.ts",
};

/** Programs that read what an assignment hands out: they come along with it. */
const comesWith: Readonly<Record<string, string>> = { playground: "06-playground" };

/** The programs of a kit that holds these assignments. */
export const programsFor = (ids: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(programs).filter(([name]) => !(name in comesWith) || ids.includes(comesWith[name]!)),
  );
