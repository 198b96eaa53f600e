// Asks a submission function by function, so that a guilty one does not silence the others.
import type { Question, Reply } from "./questions.ts";
import type { Room } from "./room.ts";
import type { Transformed } from "./transform.ts";

/** Time to hand over what was finished before a limit was hit; it costs microseconds. */
const handOverMs = 100;

/**
 * Rooms in which one function may use up its time, as long as each gets it further. One that answers nothing in a fresh
 * room has been given its time twice for the same call, which confirms that it hangs.
 */
const maxRounds = 4;

/** Characters after which a function that met its limit gets no further room: its answers have to fit the channel. */
const maxTextLength = 1_200_000;

export interface Interview {
  /** Opens a room and evaluates the files, if that has not been done. What {@link ask} does first. */
  load(): void;
  /** Asks all calls of one function. Once it is known to hit a limit it is not run again. */
  ask(question: Question): Reply;
  /** Whether a room has run out of memory. */
  readonly memoryRanOut: boolean;
  close(): void;
}

/** The limits a function can hit within a room. */
type Limit = "timed-out" | "out-of-memory";

/**
 * @param openRoom makes a fresh room; called again after a limit was hit.
 * @param seed of the submission's Math.random.
 * @param limitMs for the evaluation of the files, and again for all calls of each function.
 */
export function interview(
  openRoom: () => Room,
  { files, submittedCount }: Transformed,
  seed: number,
  limitMs: number,
): Interview {
  const loadRequest = JSON.stringify({ kind: "load", seed, submittedCount, files });
  const stopped = new Map<string, Limit>();
  let room: Room | undefined;
  /** Set when the files themselves hit a limit: then no function can answer. */
  let loadStopped: Limit | undefined;
  let hasAnswered = false;
  let memoryRanOut = false;

  function leave(): void {
    room?.close();
    room = undefined;
  }

  function enter(): Room | undefined {
    if (room !== undefined || loadStopped !== undefined) return room;
    const first = load();
    // Tried once more before it counts.
    const stop = first === "timed-out" ? load() : first;
    loadStopped = stop;
    return room;
  }

  /** Loads the files in a fresh room. Returns the limit they hit; then there is no room. */
  function load(): Limit | undefined {
    room = openRoom();
    hasAnswered = false;
    const { kind } = room.ask(loadRequest, limitMs);
    if (kind !== "timed-out" && kind !== "out-of-memory") return undefined;
    if (kind === "out-of-memory") memoryRanOut = true;
    leave();
    return kind;
  }

  function ask({ name, args }: Question): Reply {
    let text = "[]";
    let left = args;
    let usedMs = 0;
    for (let round = 1; ; round++) {
      const limit = stopped.get(name) ?? (enter() === undefined ? loadStopped : undefined);
      if (limit !== undefined) return { text, ended: limit, usedMs };
      const reply = askInRoom({ name, args: left });
      text = round === 1 ? reply.text : joined(text, reply.text);
      usedMs += reply.usedMs;
      if (reply.ended === "whole") return { text, ended: "whole", usedMs };
      const count = reply.ended === "timed-out" ? countOf(reply.text) : 0;
      left = left.slice(count);
      const deservesMore = round === 1 || (count > 0 && round < maxRounds && text.length < maxTextLength);
      if (reply.ended !== "timed-out" || !deservesMore) stopped.set(name, reply.ended);
    }
  }

  function askInRoom(question: Question): Reply {
    const current = room!;
    const reply = current.ask(JSON.stringify({ kind: "call", ...question }), limitMs);
    const { usedMs } = reply;
    switch (reply.kind) {
      case "answered":
        hasAnswered = true;
        return { text: reply.text, ended: "whole", usedMs };
      case "disturbed":
        hasAnswered = true;
        return { text: handedOver(current, "finished"), ended: "whole", usedMs };
      case "timed-out": {
        const text = handedOver(current, "interrupted");
        leave();
        return { text, ended: "timed-out", usedMs };
      }
      case "out-of-memory": {
        // Another function may have filled the memory: this one is asked once more, alone.
        const wasAlone = !hasAnswered;
        memoryRanOut = true;
        leave();
        if (wasAlone || enter() === undefined) return { text: "[]", ended: "out-of-memory", usedMs };
        return askInRoom(question);
      }
    }
  }

  return {
    load: () => void enter(),
    ask,
    get memoryRanOut() {
      return memoryRanOut;
    },
    close: leave,
  };
}

/** What was finished before the asking broke off; nothing when the room no longer answers. */
function handedOver(room: Room, kind: "finished" | "interrupted"): string {
  const reply = room.ask(JSON.stringify({ kind }), handOverMs);
  return reply.kind === "answered" ? reply.text : "[]";
}

/** How many answers stand in a reply; none when it is not what the prelude writes. */
function countOf(text: string): number {
  try {
    const answers: unknown = JSON.parse(text);
    return Array.isArray(answers) ? answers.length : 0;
  } catch {
    return 0;
  }
}

/** Two JSON arrays, each as text, as one. */
const joined = (one: string, other: string): string =>
  one === "[]" ? other : other === "[]" ? one : `${one.slice(0, -1)},${other.slice(1)}`;
