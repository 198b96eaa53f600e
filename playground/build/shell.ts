// The page without anybody's code: the scripts of page and Worker, and the sheet. A kit carries it ready made.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Truth } from "../truth/truth.ts";

export type Shell = {
  /** Runs in the page. */
  readonly page: string;
  /** Runs in the Worker, before the student's files. */
  readonly worker: string;
  readonly style: string;
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What `buildShell("numeric")` gave, written down as JSON: put here for a kit, where there is nothing to build from. */
const readyMade = here("../shell.json");

/** The kit's ready-made shell, or one built now with the reference beside the student's functions. */
export const readShell = async (): Promise<Shell> =>
  existsSync(readyMade)
    ? (JSON.parse(readFileSync(readyMade, "utf8")) as Shell)
    : (await import("./build-shell.ts")).buildShell("reference");

export type TruthKind = Truth["kind"];
