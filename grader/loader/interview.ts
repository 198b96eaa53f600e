// Asks a submission function by function, so that a guilty one does not silence the others.
import type { Question, Reply } from "./questions.ts";
import type { Room } from "./room.ts";
import type { Transformed } from "./transform.ts";

/** Time to hand over what was finished before a limit was hit; it costs microseconds. */
const handOverMs = 100;

export interface Interview {
  /** Opens a room and evaluates the files, if that has not been done. What {@link ask} does first. */
  load(): void;
  /** Asks all calls of one function. A function that once hit a limit is not run again. */
  ask(question: Question): Reply;
  /** Whether a limit has been hit. */
  readonly limitHit: boolean;
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
  let limitHit = false;

  function leave(): void {
    room?.close();
    room = undefined;
  }

  function enter(): Room | undefined {
    if (room !== undefined || loadStopped !== undefined) return room;
    room = openRoom();
    hasAnswered = false;
    const { kind } = room.ask(loadRequest, limitMs);
    if (kind === "timed-out" || kind === "out-of-memory") {
      loadStopped = kind;
      limitHit = true;
      leave();
    }
    return room;
  }

  function ask(question: Question): Reply {
    const before = stopped.get(question.name);
    const current = before === undefined ? enter() : undefined;
    if (current === undefined) return { text: "[]", ended: before ?? loadStopped ?? "timed-out" };
    const reply = current.ask(JSON.stringify({ kind: "call", ...question }), limitMs);
    switch (reply.kind) {
      case "answered":
        hasAnswered = true;
        return { text: reply.text, ended: "whole" };
      case "disturbed":
        hasAnswered = true;
        return { text: handedOver(current, "finished"), ended: "whole" };
      case "timed-out":
        return stop(question, "timed-out", handedOver(current, "interrupted"));
      case "out-of-memory":
        return outOfMemory(question);
    }
  }

  function outOfMemory(question: Question): Reply {
    limitHit = true;
    leave();
    // Another function may have filled the memory: this one is asked once more, alone.
    return hasAnswered ? ask(question) : stop(question, "out-of-memory", "[]");
  }

  function stop({ name }: Question, limit: Limit, text: string): Reply {
    limitHit = true;
    stopped.set(name, limit);
    leave();
    return { text, ended: limit };
  }

  return {
    load: () => void enter(),
    ask,
    get limitHit() {
      return limitHit;
    },
    close: leave,
  };
}

/** What was finished before the asking broke off; nothing when the room no longer answers. */
function handedOver(room: Room, kind: "finished" | "interrupted"): string {
  const reply = room.ask(JSON.stringify({ kind }), handOverMs);
  return reply.kind === "answered" ? reply.text : "[]";
}
