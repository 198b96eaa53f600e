// Keeps promises that student code drops from ending, or failing, the process that runs it.
import { setImmediate } from "node:timers/promises";

/**
 * Runs `work` while nobody in this process hears of unhandled rejections: in bulk a promise that fails unheard changes
 * no verdict either. They are reported a turn late, so the old listeners come back after that turn.
 */
export async function withoutRejections<T>(work: () => T): Promise<T> {
  const listeners = process.rawListeners("unhandledRejection") as NodeJS.UnhandledRejectionListener[];
  const ignore = () => undefined;
  process.removeAllListeners("unhandledRejection").on("unhandledRejection", ignore);
  try {
    const result = work();
    await setImmediate();
    return result;
  } finally {
    process.off("unhandledRejection", ignore);
    for (const listener of listeners) process.on("unhandledRejection", listener);
  }
}
