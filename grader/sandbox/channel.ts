// A child process behind the wall as a queue of events: the lines it writes, and its end.
import { spawn } from "node:child_process";
import { onLines } from "./lines.ts";
import type { Wall } from "./wall.ts";

export type ChannelEvent =
  | { readonly kind: "line"; readonly line: string }
  /** A line without an end. */
  | { readonly kind: "flood" }
  /** `how`: the signal, the exit code or why it could not start; `said`: the end of what it wrote as errors. */
  | { readonly kind: "gone"; readonly how: string; readonly said: string };

export interface Channel<Extra> {
  readonly pid: number | undefined;
  send(line: string): void;
  /** The next event, in the order in which they happened. One caller at a time. */
  next(): Promise<ChannelEvent | Extra>;
  /** Puts an event of the caller's own into the queue. */
  push(event: Extra): void;
  /** Whether something happened that nobody asked for yet. */
  hasNews(): boolean;
  kill(): void;
  /** Resolves when the process has ended. */
  readonly gone: Promise<void>;
}

/** Characters; the answers of an honest submission take some ten thousand. */
const maxLineLength = 16_000_000;
/** Characters kept of what the process writes to standard error. */
const keptErrorLength = 4_000;

/** On Windows there are no process groups. */
const hasGroups = process.platform !== "win32";

export function openChannel<Extra>({ command, environment }: Wall): Channel<Extra> {
  const [program = "", ...args] = command;
  // A group of its own: the signal that ends it reaches whatever it started.
  const child = spawn(program, args, { env: { ...environment }, detached: hasGroups, windowsHide: true });
  const events: (ChannelEvent | Extra)[] = [];
  let wake: (() => void) | undefined;
  let said = "";

  const push = (event: ChannelEvent | Extra): void => {
    events.push(event);
    wake?.();
  };

  onLines(
    child.stdout,
    maxLineLength,
    (line) => push({ kind: "line", line }),
    () => push({ kind: "flood" }),
  );
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-keptErrorLength);
  });
  // Writing to a process that has just ended fails; the queue tells that it ended.
  child.stdin.on("error", () => undefined);
  const gone = new Promise<void>((resolve) => {
    const end = (how: string): void => {
      push({ kind: "gone", how, said });
      resolve();
    };
    child.once("error", ({ message }) => end(message));
    child.once("close", (code, signal) => end(signal ?? `exit code ${code}`));
  });

  return {
    pid: child.pid,
    gone,
    push,
    send: (line) => child.stdin.write(line),
    hasNews: () => events.length > 0,
    kill: () => kill(child.pid),
    async next() {
      while (events.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      wake = undefined;
      return events.shift()!;
    },
  };
}

function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(hasGroups ? -pid : pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}
