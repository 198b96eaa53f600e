// Chooses the language to speak.
import type { Language } from "../model/assignment.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What the operating system is set to; the only sign on Windows, where nothing stands in the environment. */
const systemLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;

/**
 * The language asked for, else that of KADAI_LANG, else that of the locale (LC_ALL, LC_MESSAGES, LANG, the system's),
 * whichever of these says something first. Japanese when it begins with "ja", English otherwise.
 */
export function chooseLanguage(
  explicit?: string,
  environment: Environment = process.env,
  locale = systemLocale(),
): Language {
  const { KADAI_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
  const said = explicit || KADAI_LANG || LC_ALL || LC_MESSAGES || LANG || locale;
  return said.toLowerCase().startsWith("ja") ? "ja" : "en";
}
