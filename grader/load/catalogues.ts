// Reads the sentences of the program and of one assignment into one catalogue a language.
import { fileURLToPath } from "node:url";
import { languages, type Assignment, type Messages } from "../model/assignment.ts";
import { readJson } from "./validate.ts";

const locale = (language: string) =>
  fileURLToPath(new URL(`../../templates/locales/${language}.json`, import.meta.url));

/** The program's own sentences, and the assignment's where one is given. */
export function loadCatalogues(assignment?: Pick<Assignment, "messages">): Messages {
  const catalogues = languages.map((language) => [
    language,
    {
      ...readJson<object>(locale(language), "messages", "broken-assignment"),
      ...assignment?.messages[language],
    },
  ]);
  return Object.fromEntries(catalogues) as Messages;
}
