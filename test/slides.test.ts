// The slides that the class page sends a lecturer to are those that the handouts name.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { courseFolder, listAssignments } from "../grader/load/assignment.ts";
import type { Manifest } from "../grader/model/assignment.ts";

test.each(listAssignments())("%s names a slide for each function, by its title in both handouts", (id) => {
  const read = (file: string): string => readFileSync(join(courseFolder, "assignments", id, file), "utf8");
  const { functions, slides = {} } = JSON.parse(read("assignment.json")) as Manifest;
  expect(Object.keys(slides)).toEqual(functions);
  const handouts = [read("README.md"), read("README.ja.md")];
  const unnamed = [...new Set(Object.values(slides).flat())].filter((title) =>
    handouts.some((text) => !text.includes(`「${title}」`)),
  );
  expect(unnamed).toEqual([]);
  expect(handouts[0]).not.toContain("「a slide that is not there」");
});
