// What was put into the page when it was made: code, sentences, the Worker's script.
import type { StudentCode } from "../model/student-file.ts";
import type { Language, Sentences } from "./say.ts";

export type Content = {
  readonly student: StudentCode;
  readonly sentences: Sentences;
  readonly language: Language;
  readonly served: boolean;
  readonly worker: string;
};

export const readContent = (): Content =>
  JSON.parse(document.getElementById("content")!.textContent) as Content;
