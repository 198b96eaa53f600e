// What every command of a student is handed: where the course lies, how to speak, and what time it is.
import type { Language } from "../model/assignment.ts";

export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

export interface Desk {
  /** Absolute path of the folder that holds `assignments/`. */
  readonly course: string;
  readonly language: Language;
  readonly say: Say;
  /** The only clock there is. */
  readonly now: Date;
}
