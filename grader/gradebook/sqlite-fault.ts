// Turns what SQLite says into a sentence for the TA.
import { Fault } from "../model/fault.ts";

/** Primary result codes of SQLite (sqlite.org/rescode.html) that a TA can do something about. */
const advice: Readonly<Record<number, string>> = {
  5: "is in use by another run of kadai. Wait for it to end, or give this one another folder with --out",
  8: "cannot be written. Check the permissions of the file and its folder",
  10: "cannot be read or written by the disk it lies on. Use a folder on another disk with --out",
  11: "is damaged. Put a copy back, or move the file away and grade again",
  13: "cannot grow: the disk is full. Make room and start again; what was graded is kept",
  14: "cannot be opened. Check that the folder exists and that you may write in it",
  26: "is not a gradebook. Move the file away, or choose another folder with --out",
};

/** The error itself when SQLite did not throw it, or for a reason that is our bug. */
export function sqliteFault(path: string, error: unknown): unknown {
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : -1;
  const what = advice[code];
  return what === undefined ? error : new Fault("bad-gradebook", `${path} ${what}.`);
}
