// What students start: each line is a script of the kit's package.json, and brings along all that it imports.

/** Script names and the source that each starts. A new program is one line here. */
export const programs: Readonly<Record<string, string>> = {
  hint: "grader/hint.ts",
  update: "grader/update-kit.ts",
};

/** Scripts that start a program of somebody else's. */
export const otherScripts: Readonly<Record<string, string>> = {
  test: "vitest run --config assignments/vitest.config.js",
};
