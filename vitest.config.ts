// The project's own tests.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The tests wait for other processes more than they compute.
    maxWorkers: 2,
    // Real processes, repositories and walls are started; on a shared machine a second is not a measure of anything.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
