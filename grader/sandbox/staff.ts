// The workers of a pool: hired ahead of need, lent out one job at a time, replaced once they were killed or ran out of memory.
import type { AskWorker } from "./run-job.ts";
import { SandboxFailure } from "./sandbox-failure.ts";
import type { Wall } from "./wall.ts";
import { startWorker, type Ending, type WorkerProcess } from "./worker-process.ts";

export interface Staff {
  /** Waits for a worker and asks it. Rejects with a SandboxFailure when none can be started. */
  readonly ask: AskWorker;
  /** Ends every worker at once. */
  kill(): void;
  /** {@link kill}, and waits until they have ended. Whoever still waits for a worker is rejected. */
  close(): Promise<void>;
}

/**
 * A job that takes longer than this may cost its worker: a replacement is started meanwhile. A worker's first job, with
 * nothing compiled yet, takes a third of it.
 */
const slowMs = 250;

/**
 * @param size workers that work at the same time.
 * @param jobsPerWorker jobs after which a worker is replaced.
 * @throws SandboxFailure when no worker can be started.
 */
export async function hireStaff(wall: Wall, size: number, jobsPerWorker: number): Promise<Staff> {
  const starts = new Set<Promise<void>>();
  const alive = new Set<WorkerProcess>();
  const idle: WorkerProcess[] = [];
  const waiting: { resolve(worker: WorkerProcess): void; reject(error: unknown): void }[] = [];
  let starting = 0;
  let busy = 0;
  let isClosed = false;

  function hireUpTo(count: number): void {
    if (isClosed) return;
    while (alive.size + starting < count) {
      starting++;
      const start: Promise<void> = startWorker(wall)
        .then(welcome, giveUp)
        .finally(() => starts.delete(start));
      starts.add(start);
    }
  }

  function welcome(worker: WorkerProcess): Promise<void> | undefined {
    starting--;
    if (isClosed) {
      worker.kill();
      return worker.gone;
    }
    alive.add(worker);
    void worker.gone.then(() => dismiss(worker));
    idle.push(worker);
    lend();
    return undefined;
  }

  function giveUp(error: unknown): void {
    starting--;
    if (alive.size + starting === 0) waiting.splice(0).forEach(({ reject }) => reject(error));
  }

  function dismiss(worker: WorkerProcess): void {
    worker.kill();
    alive.delete(worker);
    const place = idle.indexOf(worker);
    if (place >= 0) idle.splice(place, 1);
    hireUpTo(size);
  }

  function lend(): void {
    while (busy < size && idle.length > 0 && waiting.length > 0) {
      busy++;
      // The one that worked last: V8 has compiled for it what the others would compile again.
      waiting.shift()!.resolve(idle.pop()!);
    }
  }

  const borrow = () =>
    new Promise<WorkerProcess>((resolve, reject) => {
      if (isClosed) return reject(closed());
      waiting.push({ resolve, reject });
      hireUpTo(size);
      lend();
    });

  const ask: AskWorker = async (job, allowance) => {
    const worker = await borrow();
    const isLast = worker.served() + 1 >= jobsPerWorker;
    const hireAhead = setTimeout(() => hireUpTo(size + 1), isLast ? 0 : slowMs);
    const ending = await worker.ask(job, allowance);
    clearTimeout(hireAhead);
    busy--;
    if (mayStay(ending) && !isLast) idle.push(worker);
    else dismiss(worker);
    lend();
    return ending;
  };

  const kill = () => alive.forEach((worker) => worker.kill());

  async function close(): Promise<void> {
    isClosed = true;
    waiting.splice(0).forEach(({ reject }) => reject(closed()));
    const leaving = [...alive].map(({ gone }) => gone);
    kill();
    await Promise.all([...leaving, ...starts]);
  }

  // Borrowed and given back: now it is known that a worker can be started.
  idle.push(await borrow());
  busy--;
  return { ask, kill, close };
}

const mayStay = (ending: Ending): boolean => ending.kind === "answered" && !ending.memoryRanOut;

const closed = () => new SandboxFailure("the pool of workers is closed");
