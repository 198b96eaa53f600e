// Says the sentences that came with the page, in either language.

export type Params = Readonly<Record<string, string | number>>;
export type Say = (key: string, params?: Params) => string;
export type Language = "en" | "ja";
export type Sentences = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** As the catalogues have it: {{name}} is put in, and a `count` chooses between key_one and key_other. */
export const sayIn =
  (sentences: Sentences, language: Language): Say =>
  (key, params = {}) => {
    const catalogue = sentences[language];
    const form = params["count"] === 1 ? "one" : "other";
    const sentence = catalogue[key] ?? catalogue[`${key}_${form}`] ?? catalogue[`${key}_other`];
    if (sentence === undefined) throw new Error(`No sentence stands under "${key}".`);
    return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ""));
  };
