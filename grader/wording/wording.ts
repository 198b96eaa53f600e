// Says every sentence a person reads: from a catalogue, by key, in either language (the only room that imports i18next).
import { createInstance } from "i18next";
import { languages, type Language, type Messages } from "../model/assignment.ts";

/**
 * What is put into a sentence. `count` as a number also chooses between "key_one" and "key_other" where a language
 * tells them apart; `context` chooses "key_<context>" where the catalogue has it.
 */
export type Params = Readonly<Record<string, string | number>>;

export interface Wording {
  /**
   * The sentence under a key. Parameters are put in as they are: escaping is for whoever writes a page.
   * @throws Error naming the key that is missing, or the parameter the sentence asks for in vain.
   */
  say(language: Language, key: string, params?: Params): string;
  /** Whether every language has a sentence under the key. */
  has(key: string): boolean;
}

/** Sentences from these catalogues, those of the program and of an assignment already in one. */
export function wordingOf(catalogues: Messages): Wording {
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    resources: Object.fromEntries(languages.map((lng) => [lng, { translation: catalogues[lng] }])),
    fallbackLng: false,
    // Keys hold dots ("check.outputDelta.form") and sentences hold colons.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`No sentence stands under "${key}" in the catalogues.`);
    },
    missingInterpolationHandler: (sentence: string, [placeholder]: RegExpExecArray) => {
      throw new Error(`Nothing was given for ${placeholder} in the sentence "${sentence}".`);
    },
  });
  // `nest` off: a parameter a student wrote must not call up other sentences.
  const translate = (lng: Language, key: string, params: Params): string =>
    String(i18n.t(key, { lng, nest: false, replace: params, ...choiceOf(params) }));
  // Most sentences are always the same, and a class is told each of them some thousand times.
  const fixed = Object.fromEntries(
    languages.map((lng) => [lng, remembering((key) => translate(lng, key, {}))]),
  ) as Record<Language, (key: string) => string>;
  return {
    say: (lng, key, params = {}) =>
      Object.keys(params).length === 0 ? fixed[lng](key) : translate(lng, key, params),
    has: remembering((key) =>
      languages.every((lng) => i18n.exists(key, { lng }) || i18n.exists(key, { lng, count: 2 })),
    ),
  };
}

/** The same function, asked once for each name. */
function remembering<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = find(name);
    known.set(name, found);
    return found;
  };
}

function choiceOf({ count, context }: Params): { count?: number; context?: string } {
  return {
    ...(typeof count === "number" && { count }),
    ...(typeof context === "string" && { context }),
  };
}
