// What of a gradebook may reach students.
import { redact } from "./judge/redact.ts";
import type { Entry } from "./model/gradebook.ts";

/** The entry with its hidden verdicts reduced to the kind of mistake. */
export const forStudent = (entry: Entry): Entry =>
  "judged" in entry && entry.judged ? { ...entry, judged: redact(entry.judged) } : entry;
