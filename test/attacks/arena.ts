// Where attacks are tried one after another: what each leaves behind is what the next one, and an honest student, meets.
import { openPool, type Level } from "../../grader/sandbox/pool.ts";
import type { Attack, Field } from "./attack.ts";
import { setCanaries } from "./canaries.ts";
import { setExam, shareOf } from "./exam.ts";
import { guard } from "./guard.ts";

export interface Arena {
  /** Undefined when kadai held: the attack, its bound, the canaries and the next honest submission are as they must be. */
  face(attack: Attack): Promise<string | undefined>;
  close(): Promise<void>;
}

export async function openArena(level: Level): Promise<Arena> {
  const open = () => openPool({ jobs: 1, require: level, atMost: level });
  const canaries = await setCanaries();
  const exam = await setExam();
  let field: Field = { level, canaries, exam, pool: await open() };

  async function face(attack: Attack): Promise<string | undefined> {
    let excess: string | undefined;
    const stop = guard((what) => {
      excess = what;
      void field.pool.close();
    });
    const achieved = await attempt(attack, field);
    stop();
    // A pool that had to be closed from outside is not what the next attack is to meet.
    if (excess !== undefined) field = { ...field, pool: await open() };
    const [touched] = canaries.touched();
    return excess ?? touched ?? achieved ?? (await disturbed(field));
  }

  return {
    face,
    async close() {
      await field.pool.close();
      canaries.remove();
    },
  };
}

async function attempt(attack: Attack, field: Field): Promise<string | undefined> {
  try {
    return await attack.attempt(field);
  } catch (error) {
    return `broke the grader: ${String(error)}`;
  }
}

/** What the next honest student suffers; undefined when nothing. */
async function disturbed({ exam, pool }: Field): Promise<string | undefined> {
  try {
    const share = await shareOf(exam, pool);
    return share === 1 ? undefined : `left the next honest submission with ${share ?? "no"} of its marks`;
  } catch (error) {
    return `left no grader for the next honest submission: ${String(error)}`;
  }
}
