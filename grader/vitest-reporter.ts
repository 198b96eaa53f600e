// What a student sees of `npm test NN`: every check in a line, the first mistake in full, and what is left to do.
import type { Reporter, TestCase, TestModule } from "vitest/node";
import type { ExplainedCheck } from "./wording/explain-check.ts";

/** Prints the checks of one or more assignments; the process ends with 0 only when every one of them passed. */
export const kadaiReporter = (): Reporter => ({
  onTestRunEnd(modules, unhandledErrors) {
    for (const module of modules) process.stdout.write(page(module));
    for (const { message } of unhandledErrors) process.stdout.write(`${message}\n`);
    const cases = modules.flatMap((module) => [...module.children.allTests()]);
    const allPassed = cases.length > 0 && cases.every((one) => one.result().state === "passed");
    if (!allPassed || unhandledErrors.length > 0) process.exitCode = 1;
  },
});
