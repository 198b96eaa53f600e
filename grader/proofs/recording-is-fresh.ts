// Proves that expected.json holds what the reference and the known mistakes answer today.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recording } from "../record.ts";
import type { Problem } from "./problem.ts";

export async function recordingIsFresh(id: string, course: string): Promise<readonly Problem[]> {
  const file = join(course, "assignments", id, "expected.json");
  if (existsSync(file) && readFileSync(file, "utf8") === (await recording(id, course))) return [];
  return [{ where: "expected.json", sentence: `it is not fresh; run: kadai record ${id}` }];
}
