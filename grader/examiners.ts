// The examiners of a class, one thread each: hands submissions out evenly, and replaces an examiner that died.
import type { Examination, Examined, ExaminerPost } from "./examination.ts";
import { openExaminer, type Examiner } from "./open-examiner.ts";

export interface Examiners {
  /**
   * What becomes of one submission.
   * @throws Fault for what concerns the whole class; any other error concerns this submission alone.
   */
  examine(examination: Examination): Promise<Examined>;
  /** Waits until every examiner has left its sandbox. */
  close(): Promise<void>;
}

interface Desk {
  examiner: Promise<Examiner>;
  /** Submissions on it. */
  inHand: number;
}

/** @throws Fault when the reference is broken or no worker can be started. */
export async function openExaminers(post: ExaminerPost, count: number): Promise<Examiners> {
  const desks = Array.from({ length: count }, (): Desk => ({ examiner: open(post), inHand: 0 }));
  const close = async () => {
    const opened = await Promise.allSettled(desks.map(({ examiner }) => examiner));
    await Promise.all(opened.map((one) => one.status === "fulfilled" && one.value.close()));
  };

  async function examine(examination: Examination): Promise<Examined> {
    const desk = leastBusy(desks);
    desk.inHand++;
    const { examiner } = desk;
    try {
      return await (await examiner).examine(examination);
    } finally {
      desk.inHand--;
      if (desk.examiner === examiner && !(await examiner).isAlive()) desk.examiner = open(post);
    }
  }

  try {
    await Promise.all(desks.map(({ examiner }) => examiner));
    return { examine, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Who awaits it hears of a failure; until then nobody has to. */
function open(post: ExaminerPost): Promise<Examiner> {
  const examiner = openExaminer(post);
  examiner.catch(() => undefined);
  return examiner;
}

const leastBusy = (desks: readonly Desk[]): Desk =>
  desks.reduce((least, desk) => (desk.inHand < least.inHand ? desk : least));
