// Where workers run: the runtime on disk and the wall around it, put up once for all pools behind it.
import { Fault } from "../model/fault.ts";
import { openRuntime } from "./runtime.ts";
import { chooseWall, type Level, type Wall, type WallOptions } from "./wall.ts";

export interface Site {
  /** Plain data: it may cross to another thread. */
  readonly wall: Wall;
  /** Writes the runtime; to be called before the first worker starts. A class in which nothing changed needs none. */
  furnish(): void;
  /** Removes what was written; no worker may be running. */
  remove(): void;
}

export interface SiteOptions extends WallOptions {
  /** The weakest wall that will do; any when left out. */
  readonly require?: Level;
}

/** @throws Fault "no-sandbox" when no wall as strong as required can be put up. */
export function openSite({ require, ...options }: SiteOptions = {}): Site {
  const runtime = openRuntime();
  const wall = chooseWall(runtime, options);
  if (require === "strong" && wall.level !== "strong") {
    runtime.remove();
    throw new Fault(
      "no-sandbox",
      `The sandbox "strong" was demanded and cannot be set up: ${wall.reason}. ` +
        `Install bubblewrap and util-linux on Linux, or demand "process".`,
    );
  }
  process.once("exit", runtime.remove);
  return {
    wall,
    furnish: runtime.furnish,
    remove() {
      process.off("exit", runtime.remove);
      runtime.remove();
    },
  };
}
