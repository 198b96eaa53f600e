// Finds the course key: the secret from which all hidden data are seeded.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Fault } from "../model/fault.ts";
import { courseFolder } from "./assignment.ts";

/** Shorter keys could be found by trying. */
const shortestKey = 16;

/**
 * The key from KADAI_COURSE_KEY, else from the ignored file `.kadai/course-key`, which is made with a random key
 * when it is not there.
 * @param onNewKey hears where a new key was written: whoever loses it loses the hidden cases.
 * @throws Fault when the key is too short to be a secret.
 */
export function loadCourseKey(
  onNewKey: (file: string) => void,
  environment = process.env,
  course = courseFolder,
): string {
  const given = environment["KADAI_COURSE_KEY"];
  const file = keyFile(course);
  return given === undefined
    ? longEnough(readOrCreate(file, onNewKey), file)
    : longEnough(given, "KADAI_COURSE_KEY");
}

function longEnough(text: string, place: string): string {
  const key = text.trim();
  if (key.length >= shortestKey) return key;
  throw new Fault(
    "bad-course-key",
    `The course key in ${place} has ${key.length} characters; use ${shortestKey} or more.`,
  );
}

/** The key where there is one: as {@link loadCourseKey}, which would make one. */
export const knownCourseKey = (environment = process.env, course = courseFolder): string | undefined =>
  environment["KADAI_COURSE_KEY"] === undefined && !existsSync(keyFile(course))
    ? undefined
    : loadCourseKey(() => {}, environment, course);

const keyFile = (course: string): string => join(course, ".kadai", "course-key");

function readOrCreate(file: string, onNewKey: (file: string) => void): string {
  try {
    if (existsSync(file)) return readFileSync(file, "utf8");
    mkdirSync(dirname(file), { recursive: true });
    const key = randomBytes(24).toString("base64url");
    writeFileSync(file, `${key}\n`, { mode: 0o600 });
    onNewKey(file);
    return key;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Fault(
      "bad-course-key",
      `${file} cannot be read or written (${reason}). Set KADAI_COURSE_KEY instead.`,
    );
  }
}
