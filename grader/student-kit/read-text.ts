// Reads a file of the course that goes into a kit.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../model/fault.ts";

/** @throws Fault when it is no text: only text can be searched for secrets. */
export function readText(course: string, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(join(course, path)));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Fault(
      "not-utf8",
      `${path} is no UTF-8 text, so it cannot go into a kit. Leave it out or convert it.`,
    );
  }
}
