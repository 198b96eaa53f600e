// The page's end of the wire to the Worker: one request at a time, and the end of a Worker that does not answer.
import type { Network } from "../../assignments/given/network.ts";
import type { Answer, FromWorker, Request } from "../model/messages.ts";
import type { StudentCode } from "../model/student-file.ts";
import type { Trouble } from "../model/trouble.ts";
import { workerScript } from "./worker-script.ts";

/** A Worker that is silent for so long is ended. */
const answerLimitMs = 2000;

/** A Worker that has not yet run a line of a student's code may be slow for reasons of the machine's. */
const startLimitMs = 20_000;

export type Ready = Extract<FromWorker, { kind: "ready" }>;

export type Wire = {
  /** Starts a fresh Worker with this code; what is asked before it is ready waits. */
  load(code: StudentCode): Promise<Ready | { readonly kind: "trouble"; readonly trouble: Trouble }>;
  /** Never rejects. What never ends comes back as a trouble that names the function. */
  ask(request: Request): Promise<Answer>;
};

/** A careful Worker says what it runs, and is slow for it. */
type Running = { readonly worker: Worker; readonly isCareful: boolean };

/** @param worker the script of the Worker without the student's files. */
export function openWire(worker: string): Wire {
  let code: StudentCode = { files: [] };
  let running: Running | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let lastId = 0;
  /** What a fresh Worker needs to know to stand where the ended one stood. */
  let opened: Extract<Request, { kind: "open" }> | undefined;
  let network: Network | undefined;
  let epoch = 0;

  /** One after the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => {});
    return turn;
  }

  async function start(announce: boolean): Promise<Reply<Ready>> {
    running?.worker.terminate();
    const url = URL.createObjectURL(new Blob([workerScript(worker, code)], { type: "text/javascript" }));
    running = { worker: new Worker(url), isCareful: announce };
    const reply = await exchange<Ready>(
      { kind: "start", announce },
      (message) => (message.kind === "ready" ? message : undefined),
      announce ? startLimitMs : answerLimitMs,
    );
    URL.revokeObjectURL(url);
    return reply;
  }

  async function send(request: Request): Promise<Reply<Answer>> {
    const id = ++lastId;
    return exchange<Answer>({ kind: "ask", id, request }, (message) =>
      message.kind === "answer" && message.id === id ? message.answer : undefined,
    );
  }

  /** Posts a message and waits for what answers it, or for the limit; whatever is about to run has its own time. */
  function exchange<T>(
    message: unknown,
    read: (from: FromWorker) => T | undefined,
    limitMs = answerLimitMs,
  ): Promise<Reply<T>> {
    const { worker: current } = running!;
    return new Promise((resolve) => {
      let entered: string | undefined;
      const done = new AbortController();
      const finish = (reply: Reply<T>): void => {
        clearTimeout(timer);
        done.abort();
        resolve(reply);
      };
      const end = (): void => {
        current.terminate();
        running = undefined;
        finish({ kind: "silent", entered });
      };
      let timer = setTimeout(end, limitMs);
      const hear = ({ data }: MessageEvent<FromWorker>): void => {
        if (data.kind === "entering") {
          entered = data.name;
          clearTimeout(timer);
          timer = setTimeout(end, answerLimitMs);
        }
        const answer = read(data);
        if (answer !== undefined) finish({ kind: "answered", answer });
      };
      current.addEventListener("message", hear, { signal: done.signal });
      // Not for what a student's function throws, which is caught: the Worker itself has broken down.
      current.addEventListener("error", end, { signal: done.signal });
      current.postMessage(message);
    });
  }

  /** What brings a fresh Worker to where the last picture was taken. */
  const reopening = (): Request | undefined => opened && { ...opened, ...(network && { network, epoch }) };

  /** Does it all once more in a Worker that says what it runs, to learn what never ends. */
  async function findStuck(request: Request): Promise<Answer> {
    const started = await start(true);
    if (started.kind === "silent") return stuck(started);
    const reopen = reopening();
    if (reopen && request.kind !== "open") {
      const again = await send(reopen);
      if (again.kind === "silent") return stuck(again);
    }
    const reply = await send(request);
    return reply.kind === "silent" ? stuck(reply) : reply.answer;
  }

  const stuck = ({ entered = "?" }: Silent): { readonly kind: "trouble"; readonly trouble: Trouble } => ({
    kind: "trouble",
    trouble: { kind: "timed-out", function: entered, limitMs: answerLimitMs },
  });

  return {
    load: (next) =>
      inTurn(async () => {
        code = next;
        const first = await start(false);
        if (first.kind === "answered") return first.answer;
        const second = await start(true);
        return second.kind === "answered" ? second.answer : stuck(second);
      }),
    ask: (request) =>
      inTurn(async () => {
        if (request.kind === "open") [opened, network, epoch] = [request, request.network, 0];
        if (!running || running.isCareful) {
          const started = await start(false);
          if (started.kind === "silent") return findStuck(request);
          const again = reopening();
          if (again && request.kind !== "open") await send(again);
        }
        const reply = await send(request);
        const answer = reply.kind === "answered" ? reply.answer : await findStuck(request);
        if (answer.kind === "frame") ({ network, epoch } = answer.frame);
        if ((request.kind === "adjust" || request.kind === "regenerate") && opened)
          opened = { ...opened, settings: request.settings };
        return answer;
      }),
  };
}

type Silent = { readonly kind: "silent"; readonly entered: string | undefined };
type Reply<T> = { readonly kind: "answered"; readonly answer: T } | Silent;
