// A course folder with a student's work in it: the stubs, and right or wrong answers in their places.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The specimens that are put into the stubs' places: right, and written with plain loops. */
const answers = {
  "01-loss/loss.ts": "loops.ts",
  "02-delta/delta.ts": "loops.ts",
  "03-update/update.ts": "loops.ts",
  "04-data/data.ts": "loops.ts",
  "05-overfitting/overfitting.ts": "loops.ts",
  "06-playground/playground.ts": "loops.ts",
} as const;

export type StudentCourse = {
  readonly folder: string;
  /** Changes a file below assignments/: the first text it holds into the second. @throws Error when it does not hold it */
  change(file: keyof typeof answers, from: string, to: string): void;
  remove(): void;
};

/** @param isSolved whether right answers are there, or the stubs. */
export function studentCourse(isSolved = true): StudentCourse {
  const folder = mkdtempSync(join(tmpdir(), "kadai-student-"));
  cpSync(join(root, "assignments"), join(folder, "assignments"), { recursive: true });
  const place = (file: string): string => join(folder, "assignments", file);
  if (isSolved)
    for (const [file, specimen] of Object.entries(answers)) {
      const [id = ""] = file.split("/");
      cpSync(join(root, "reference", id, "specimens/passed", specimen), place(file));
    }
  return {
    folder,
    change(file, from, to) {
      const text = readFileSync(place(file), "utf8");
      if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
      writeFileSync(place(file), text.replace(from, to));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
