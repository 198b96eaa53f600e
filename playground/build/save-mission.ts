// Writes a configuration that was found on the page into the student's missions.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withMission } from "../model/mission-source.ts";

/** @param body JSON of `{ mission, configuration }` from the page. @returns "saved", or why not. */
export function saveMission(course: string, body: string): string {
  try {
    const { mission, configuration } = JSON.parse(body) as Parameters<typeof withMission>[1];
    const file = join(course, "assignments", "06-playground", "missions.ts");
    const text = withMission(readFileSync(file, "utf8"), { mission, configuration });
    if (text === undefined) return "not-found";
    writeFileSync(file, text);
    return "saved";
  } catch {
    return "not-saved";
  }
}
