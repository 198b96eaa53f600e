// Starts a thread that helps to write the pages of a class.
import { once } from "node:events";
import type { Language } from "../model/assignment.ts";
import { Fault, type FaultCode } from "../model/fault.ts";
import { startThread } from "../start-thread.ts";
import type { Pile } from "./student-pages.ts";

export interface PageWriterPost {
  /** Of the graded class. */
  readonly folder: string;
  readonly language: Language;
  readonly pile: Pile;
}

/** What a page writer says when it has ended: nothing is wrong, or the Fault it met. */
export type FromPageWriter =
  | { readonly kind: "written" }
  | { readonly kind: "fault"; readonly code: FaultCode; readonly sentence: string };

/** Resolves when the pile is empty and its last page written. Rejects with the Fault the thread met, or the error it died of. */
export async function startPageWriter(post: PageWriterPost): Promise<void> {
  const thread = startThread(new URL("./page-writer.ts", import.meta.url), post);
  const [said] = (await once(thread, "message")) as [FromPageWriter];
  if (said.kind === "fault") throw new Fault(said.code, said.sentence);
}
