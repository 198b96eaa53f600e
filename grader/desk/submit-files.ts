// Where the files to hand in stand.
import { posix } from "node:path";
import type { Assignment } from "../model/assignment.ts";

/** Paths from the course's folder, with forward slashes. */
export const submitFiles = ({ id, manifest }: Pick<Assignment, "id" | "manifest">): readonly string[] =>
  manifest.submit.map((name) => posix.join("assignments", id, name));
