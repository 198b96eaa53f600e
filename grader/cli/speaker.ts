// How a command speaks: the chosen language and its sentences.
import type { Language } from "../model/assignment.ts";

export interface Speaker {
  readonly language: Language;
  readonly say: (key: string, params?: Readonly<Record<string, string | number>>) => string;
}
