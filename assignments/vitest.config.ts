// How `npm test NN` runs your work: one file per assignment, shown by kadai's own reporter.
import { defineConfig } from "vitest/config";
import { kadaiReporter } from "../grader/vitest-reporter.ts";

export default defineConfig({
  test: {
    include: ["assignments/*/checks.test.{ts,js}"],
    reporters: [kadaiReporter()],
    hookTimeout: 120_000,
  },
});
