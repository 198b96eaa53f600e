// A room of its own V8 isolate: the only file that touches isolated-vm, and nothing of it ever goes inside.
import ivm from "isolated-vm";
import { compiledPrelude, silentPrelude } from "../loader/prelude.ts";
import type { Room, RoomEnding } from "../loader/room.ts";

/** The clock on the wall runs a little longer than the CPU budget, so that one attempt decides on a quiet machine. */
const wallFactor = 1.5;
/** On a busy machine the wall is moved further, up to this multiple of the budget. */
const wallBackstop = 40;

const cachedData = new ivm.ExternalCopy(compiledPrelude());

/** @param memoryMb at which V8 is told to stop; the parent's watchdog holds the hard limit. */
export function openIsolate(memoryMb: number): Room {
  const isolate = new ivm.Isolate({ memoryLimit: memoryMb });
  const context = isolate.createContextSync();
  const entry = isolate
    .compileScriptSync(silentPrelude, { cachedData })
    .runSync(context, { reference: true });

  const attempt = (request: string, wallMs: number): RoomEnding => {
    try {
      const text: unknown = entry.applySync(undefined, [request], { timeout: Math.ceil(wallMs) });
      return typeof text === "string" ? { kind: "answered", text } : { kind: "disturbed" };
    } catch (error) {
      if (isolate.isDisposed) return { kind: "out-of-memory" };
      // Anything else is a rejection that nobody listened to, rethrown here after the entry had returned.
      return { kind: isTimeout(error) ? "timed-out" : "disturbed" };
    }
  };

  return {
    ask(request, limitMs) {
      // The isolate runs in this thread. What isolated-vm 7 itself calls CPU time is read off the clock on the wall.
      for (let wallMs = limitMs * wallFactor; ; wallMs *= 2) {
        const before = process.threadCpuUsage();
        const ending = attempt(request, wallMs);
        const { user, system } = process.threadCpuUsage(before);
        const usedMs = (user + system) / 1000;
        const isOver = usedMs >= limitMs || wallMs * 2 > limitMs * wallBackstop;
        if (ending.kind !== "timed-out" || isOver) return { ...ending, usedMs };
      }
    },
    close() {
      if (!isolate.isDisposed) isolate.dispose();
    },
  };
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && error.message === "Script execution timed out.";
