// Reads what the student wrote and what was handed out, and makes it ready to run: with the loader of the grader.
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { listAssignments, readSource } from "../../grader/load/assignment.ts";
import { readJson } from "../../grader/load/validate.ts";
import { createTransform } from "../../grader/loader/transform.ts";
import type { Manifest } from "../../grader/model/assignment.ts";
import type { SourceFile } from "../../grader/model/snapshot.ts";
import type { StudentCode, StudentFile } from "../model/student-file.ts";

const transform = createTransform();

/** Every assignment's files, each once. @throws Fault when a manifest cannot be read or a handed-out file is missing */
export function readStudentCode(course: string): StudentCode {
  const files = new Map<string, StudentFile>();
  for (const id of listAssignments(course)) {
    const folder = join(course, "assignments", id);
    const manifest = readJson<Manifest>(join(folder, "assignment.json"), "assignment", "broken-assignment");
    const submitted = manifest.submit.map((name) => readSubmitted(course, posix.join(id, name)));
    const given = manifest.given.map((path) => readSource(course, posix.join(id, path)));
    transform({ submitted, given }).files.forEach(({ path, code, failure }, place) => {
      files.set(path, {
        path,
        submitted: place < submitted.length,
        code,
        failure: failure && { message: failure.message, line: failure.line },
      });
    });
  }
  return { files: [...files.values()] };
}

/** A file that is not there, or is being written, is a value: the page says so and waits for the next save. */
function readSubmitted(course: string, path: string): SourceFile {
  const file = join(course, "assignments", path);
  if (!existsSync(file)) return { path, text: "", problem: `${path} is missing` };
  try {
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)) };
  } catch {
    return { path, text: "", problem: `${path} is not UTF-8; save it as UTF-8 in your editor` };
  }
}
