// What students start: each line is a script of the kit's package.json, and brings along all that it imports.

/** Script names and the source that each starts. A new program is one line here. */
export const programs: Readonly<Record<string, string>> = {
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
