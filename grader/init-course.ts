// Use case: writes a course folder of one's own: assignments with their answers, the grader, a key, workflows.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { courseFolder } from "./load/assignment.ts";
import { loadCourseKey } from "./load/course-key.ts";
import { Fault } from "./model/fault.ts";

export interface CourseRequest {
  /** Where the course is to be: a folder that is not there yet, or is empty. */
  readonly folder: string;
  /** Ids of the assignments to take. */
  readonly assignments: readonly string[];
  /** The course to take them from. */
  readonly from?: string;
}

/** What every course has, of this one. */
const taken = ["grader", "templates", "package.json", "package-lock.json", "tsconfig.json"];

/** Files that every course begins with, as they are. */
const beginnings = join("templates", "course");

/**
 * Writes the course with a new key, or nothing at all.
 * @throws Fault when the folder cannot be made or holds anything: nothing is ever overwritten.
 */
export function initCourse({ folder, assignments, from = courseFolder }: CourseRequest): void {
  const place = resolve(folder);
  claim(place, folder);
  try {
    for (const name of taken) copy(from, place, name);
    for (const room of ["assignments", "reference"]) {
      for (const name of readdirSync(join(from, room)))
        if (!/^\d\d-/.test(name) || assignments.includes(name)) copy(from, place, join(room, name));
    }
    cpSync(join(from, beginnings), place, { recursive: true });
    keepScripts(join(place, "package.json"));
    // A new one, whatever the environment has: keys are not shared by courses.
    loadCourseKey(() => undefined, {}, place);
  } catch (error) {
    for (const name of readdirSync(place)) rmSync(join(place, name), { recursive: true, force: true });
    throw error;
  }
}

/** Makes the folder, or takes it when it is empty. */
function claim(place: string, named: string): void {
  try {
    if (!existsSync(place)) mkdirSync(place);
    if (readdirSync(place).length === 0) return;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Fault(
      "bad-option",
      `The folder ${named} cannot be made (${reason}). Name a new folder in ${dirname(place)}, or another place.`,
    );
  }
  throw new Fault("bad-option", `The folder ${named} is not empty. Name a new one; nothing is overwritten.`);
}

const copy = (from: string, to: string, name: string): void =>
  cpSync(join(from, name), join(to, name), { recursive: true });

/** Of the scripts those whose program came along; the others are for whoever works on kadai itself. */
function keepScripts(file: string): void {
  const description = JSON.parse(readFileSync(file, "utf8")) as { readonly scripts: Record<string, string> };
  const scripts = Object.entries(description.scripts).filter(([, script]) =>
    script.startsWith("node grader/"),
  );
  writeFileSync(
    file,
    `${JSON.stringify({ ...description, scripts: Object.fromEntries(scripts) }, null, 2)}\n`,
  );
}
