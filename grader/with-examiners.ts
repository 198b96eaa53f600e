// Sets up the sandbox and the examiners of a class for the length of one use, and always takes them down.
import { interpretedBudgetMs } from "./budget-without-jit.ts";
import type { ExaminerPost } from "./examination.ts";
import { openExaminers, type Examiners } from "./examiners.ts";
import type { Isolation, Sandbox, SandboxLevel } from "./model/gradebook.ts";
import { openSite } from "./sandbox/site.ts";

export interface ExaminersRequest {
  /** The assignment's id. */
  readonly assignment: string;
  readonly course: string | undefined;
  /** Submissions examined at the same time. */
  readonly jobs: number;
  readonly isolation: Isolation;
  readonly paranoid: boolean;
  readonly requireSandbox: SandboxLevel | undefined;
}

/** Runs `use` with examiners who come when they are needed. @throws Fault when no sandbox as demanded can be set up. */
export async function withExaminers<T>(
  { assignment, course, jobs, isolation, paranoid, requireSandbox }: ExaminersRequest,
  use: (examiners: Examiners, sandbox: Sandbox) => Promise<T>,
): Promise<T> {
  const site = openSite({ paranoid, ...(requireSandbox !== undefined && { require: requireSandbox }) });
  const post = async (): Promise<ExaminerPost> => {
    site.furnish();
    return {
      ...{ assignment, wall: site.wall, isolation },
      ...(course !== undefined && { course }),
      // Student code that is never compiled takes longer, and may.
      ...(paranoid && { interpretedMs: await interpretedBudgetMs(assignment, course) }),
    };
  };
  const examiners = openExaminers(post, jobs);
  try {
    return await use(examiners, { level: site.wall.level, isolation, paranoid });
  } finally {
    await examiners.close().finally(site.remove);
  }
}
