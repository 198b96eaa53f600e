// The examiners of a class, one thread each: hands submissions out evenly, and replaces an examiner that died.
import type { Examination, Examined, ExaminerPost } from "./examination.ts";
import { openExaminer, type Examiner } from "./open-examiner.ts";

export interface Examiners {
  /**
   * What becomes of one submission.
   * @throws Fault for what concerns the whole class, such as a broken reference; any other error concerns this submission alone.
   */
  examine(examination: Examination): Promise<Examined>;
  /** Waits until every examiner has left its sandbox. */
  close(): Promise<void>;
}

interface Desk {
  /** Undefined until somebody is sent to it: a class in which nothing has changed needs none. */
  examiner: Promise<Examiner> | undefined;
  /** Submissions on it. */
  inHand: number;
}

/** Nobody is there before the first submission comes. @param post called when somebody is to be sent there. */
export function openExaminers(post: () => Promise<ExaminerPost>, count: number): Examiners {
  const desks = Array.from({ length: count }, (): Desk => ({ examiner: undefined, inHand: 0 }));

  async function examine(examination: Examination): Promise<Examined> {
    const desk = deskFor(desks);
    desk.inHand++;
    const sentTo = (desk.examiner ??= open(post));
    try {
      const examiner = await sentTo;
      return await examiner.examine(examination);
    } catch (error) {
      // Whatever it died of, the next one is asked of a new one.
      if (desk.examiner === sentTo && !(await isAlive(sentTo))) desk.examiner = undefined;
      throw error;
    } finally {
      desk.inHand--;
    }
  }

  return {
    examine,
    async close() {
      const opened = await Promise.allSettled(desks.map(({ examiner }) => examiner));
      await Promise.all(opened.map((one) => one.status === "fulfilled" && one.value?.close()));
    },
  };
}

const isAlive = (examiner: Promise<Examiner>): Promise<boolean> =>
  examiner.then(
    (opened) => opened.isAlive(),
    () => false,
  );

/** Who awaits it hears of a failure; until then nobody has to. */
function open(post: () => Promise<ExaminerPost>): Promise<Examiner> {
  const examiner = post().then(openExaminer);
  examiner.catch(() => undefined);
  return examiner;
}

/** Submissions an examiner has in hand before another one is sent for: coming takes longer than a few of them. */
const patience = 2;

/** The least busy one; an empty desk only when everybody has enough to do. */
function deskFor(desks: readonly Desk[]): Desk {
  const staffed = desks.filter(({ examiner }) => examiner !== undefined);
  const least = staffed.toSorted((one, other) => one.inHand - other.inHand)[0];
  if (least !== undefined && (least.inHand < patience || staffed.length === desks.length)) return least;
  return desks.find(({ examiner }) => examiner === undefined)!;
}
