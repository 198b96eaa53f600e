// What sources read beside themselves when they run: no import line tells of it.

/** Files and folders that come with a source, from the course's folder. */
export const readAtRunTime: Readonly<Record<string, readonly string[]>> = {
  "grader/load/assignment.ts": [],
  "grader/load/catalogues.ts": ["templates/locales"],
  "grader/load/validate.ts": ["grader/model/schemas"],
  // The kit has a package.json of its own.
  "grader/load/version.ts": [],
  "grader/loader/prelude.ts": ["grader/loader/prelude"],
  "grader/model/own-extension.ts": [],
  "grader/report/pictures/plot.ts": [],
  // Its page comes ready made.
  "playground/build/shell.ts": [],
  "grader/report/page.ts": [
    ...["templates/partials", "templates/class-report.hbs", "templates/student-report.hbs"],
    ...["templates/dashboard.js", "templates/style.css"],
  ],
};
