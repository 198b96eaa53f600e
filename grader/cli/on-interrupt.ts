// Ends long work that someone interrupts: in one sentence, with what is done kept.
import type { Speaker } from "./speaker.ts";

/** What shells report for Ctrl-C. */
const interruptedCode = 130;

/** Runs `work`; Ctrl-C or a polite kill says how to go on and ends the process. */
export async function sayingOnInterrupt<T>({ say }: Speaker, work: () => Promise<T>): Promise<T> {
  const leave = (): never => {
    process.stderr.write(`\n${say("cli.interrupted")}\n`);
    process.exit(interruptedCode);
  };
  process.once("SIGINT", leave).once("SIGTERM", leave);
  try {
    return await work();
  } finally {
    process.off("SIGINT", leave).off("SIGTERM", leave);
  }
}
