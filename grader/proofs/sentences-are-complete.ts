// Proves that every sentence of an assignment stands in both languages, with the same placeholders, and none is missing.
import { languages, type Assignment } from "../model/assignment.ts";
import type { AskedMistake } from "../model/diagnosis.ts";
import type { Problem } from "./problem.ts";

const partsOfMistake = ["title", "why", "next"] as const;

export function sentencesAreComplete(
  { messages }: Pick<Assignment, "messages">,
  mistakes: readonly AskedMistake[],
): readonly Problem[] {
  const needed = mistakes
    .filter(({ id }) => !id.includes("+"))
    .flatMap(({ id }) => partsOfMistake.map((part) => `mistake.${id}.${part}`));
  const keys = new Set([...needed, ...languages.flatMap((language) => Object.keys(messages[language]))]);
  const known = new Set(needed);
  return [...keys].flatMap((key) => {
    const missing = languages.filter((language) => !messages[language][key]);
    const stray = key.startsWith("mistake.") && !known.has(key);
    const places = languages.map((language) => placeholders(messages[language][key] ?? ""));
    const sentences = [
      ...missing.map((language) => `"${key}" has no sentence in ${language}.`),
      ...(stray ? [`"${key}" is told of no known mistake in bugs/.`] : []),
      ...(missing.length === 0 && new Set(places).size > 1
        ? [`"${key}" has other placeholders in each language.`]
        : []),
    ];
    return sentences.map((sentence) => ({
      where: key.startsWith("mistake.") ? "mistakes.*.json" : "messages.*.json",
      sentence,
    }));
  });
}

const placeholders = (sentence: string): string =>
  [...new Set(sentence.match(/\{\{\w+\}\}/g) ?? [])].sort().join();
