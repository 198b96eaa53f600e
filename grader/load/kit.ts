// Reads what a student kit says about itself.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Kit } from "../model/kit.ts";
import { readJson } from "./validate.ts";

/** `kit.json` of a folder; undefined where there is none, as in the course's own repository. @throws Fault when broken. */
export function readKit(course: string): Kit | undefined {
  const file = join(course, "kit.json");
  return existsSync(file) ? readJson<Kit>(file, "kit", "broken-kit") : undefined;
}
