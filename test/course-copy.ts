// A copy of the course in a folder of its own, for tests that change it or look at what students get.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { courseFolder } from "../grader/load/assignment.ts";

export interface CourseCopy {
  readonly folder: string;
  remove(): void;
}

/** Copies what a student gets, or with `reference` what a teacher has; installed packages are linked, not copied. */
export function copyCourse({ reference }: { readonly reference: boolean }): CourseCopy {
  const folder = mkdtempSync(join(tmpdir(), "kadai-course-"));
  const names = [
    "assignments",
    "grader",
    "templates",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    // How right solutions are changed is part of what a mutation score depends on.
    ...(reference ? ["reference", join("test", "mutation")] : []),
  ];
  for (const name of names) cpSync(join(courseFolder, name), join(folder, name), { recursive: true });
  cpSync(join(courseFolder, "test", "run.ts"), join(folder, "test", "run.ts"));
  symlinkSync(join(courseFolder, "node_modules"), join(folder, "node_modules"), "dir");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
