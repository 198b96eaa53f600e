// The catalogues are complete, used, alike in both languages, and written in the style they should be.
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { catalogue } from "../report/example-class.ts";

type Catalogue = Readonly<Record<string, string>>;

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const sources = globSync(["grader/**/*.ts", "playground/**/*.{ts,tsx}", "templates/**/*.hbs"], { cwd: root })
  .map(read)
  .join("\n");
const checks = globSync("grader/checks/*.ts", { cwd: root }).map(read).join("\n");

const ja = catalogue("ja");
const en = catalogue("en");

/** Endings that i18next chooses between, or the wording itself. */
const stem = (key: string): string => key.replace(/_(one|other|root|at)$/, "");
const stems = (messages: Catalogue): readonly string[] =>
  [...new Set(Object.keys(messages).map(stem))].sort();

const placeholders = (messages: Catalogue, key: string): readonly string[] => {
  const sentences = Object.entries(messages).filter(([name]) => stem(name) === key);
  const found = sentences.flatMap(([, sentence]) => sentence.match(/\{\{\w+\}\}/g) ?? []);
  return [...new Set(found)].sort();
};

/** Differences between two catalogues of the same sentences. */
const unlike = (one: Catalogue, other: Catalogue): readonly string[] => {
  const keys = [...new Set([...stems(one), ...stems(other)])];
  return keys.filter(
    (key) =>
      !stems(one).includes(key) ||
      !stems(other).includes(key) ||
      placeholders(one, key).join() !== placeholders(other, key).join(),
  );
};

/** Beginnings of keys that the code completes, such as `state.${kind}`. */
const beginnings = [...sources.matchAll(/`([a-z]+[.-][a-z.-]*)\$\{/g)].map(([, beginning = ""]) => beginning);

function isUsed(key: string): boolean {
  if (key.startsWith("finding.")) return checks.includes(`"${key.replace(/^finding\.(hidden\.)?/, "")}"`);
  return sources.includes(`"${key}"`) || beginnings.some((beginning) => key.startsWith(beginning));
}

describe("the program's catalogues", () => {
  test("have the same keys and placeholders in both languages", () => {
    expect(unlike(ja, en)).toEqual([]);
  });

  test("would be seen to differ", () => {
    expect(unlike({ a: "{{x}}" }, { a_one: "{{x}}", a_other: "{{x}}s" })).toEqual([]);
    expect(unlike({ a: "{{x}}" }, { a: "{{y}}" })).toEqual(["a"]);
    expect(unlike({ a: "", b: "" }, { a: "" })).toEqual(["b"]);
  });

  test("hold no sentence that nothing says", () => {
    expect(stems(en).filter((key) => !isUsed(key))).toEqual([]);
    expect(isUsed("report.unheard-of-key")).toBe(true); // explain-check.ts completes `report.`
    expect(isUsed("unheard.of")).toBe(false);
    expect(isUsed("finding.value.unheard-of")).toBe(false);
  });

  test("hold every sentence that code or a template says", () => {
    const said = [...sources.matchAll(/\bsay(?:\(\s*(?:language,\s*)?| )"([a-z]+[.][^"]+)"/g)].map(
      ([, key = ""]) => key,
    );
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((key) => !stems(en).includes(stem(key)))).toEqual([]);
  });

  test("hold every finding of the shipped checks, with its twin for hidden cases", () => {
    const keys = [...checks.matchAll(/\bkey: "([^"]+)"|\? "(value\.[^"]+)" : "(value\.[^"]+)"/g)]
      .flatMap(([, ...found]) => found)
      .filter((key) => key !== undefined);
    expect(keys).toContain("value.differs");
    expect(keys).toContain("partition.repeated");
    const needed = keys.flatMap((key) => [`finding.${key}`, `finding.hidden.${key}`]);
    expect(needed.filter((key) => !stems(en).includes(key))).toEqual([]);
  });

  test("give nothing away about hidden cases", () => {
    const hidden = Object.keys(en).filter((key) => key.startsWith("finding.hidden."));
    expect(hidden.flatMap((key) => [...placeholders(ja, stem(key)), ...placeholders(en, stem(key))])).toEqual(
      [],
    );
  });
});

/** What offends the rules for Japanese sentences: politely, briefly, about the code and not about the person. */
function offences(messages: Catalogue): readonly string[] {
  return Object.entries(messages).flatMap(([key, text]) => {
    const filled = text.replaceAll(/\{\{\w+\}\}/g, "12");
    const sentences = filled.split(/(?<=。)/).map((sentence) => sentence.trim());
    const rules: readonly (readonly [string, boolean])[] = [
      ["blames", /間違|ダメ|駄目|不正解|誤答/.test(text)],
      ["commands", /下さい/.test(text)],
      ["shouts", /[!！]/.test(text)],
      ["is full-width", /[０-９Ａ-Ｚａ-ｚ（）：]/.test(text)],
      ["is long", sentences.some((sentence) => sentence.length > 60)],
      [
        "is curt",
        sentences.some(
          (sentence) =>
            sentence.endsWith("。") &&
            !/(です|ます|ません|でした|ました|ください|ましょう|か)(\s?\([^)]*\))?。$/.test(sentence),
        ),
      ],
    ];
    return rules.filter(([, broken]) => broken).map(([rule]) => `${key} ${rule}`);
  });
}

/** The command line's help speaks in phrases, not in sentences. */
const withoutHelp = Object.fromEntries(Object.entries(ja).filter(([key]) => !/^(cli|test)\./.test(key)));

describe("Japanese sentences", () => {
  test("of the program keep to the rules", () => {
    expect(offences(withoutHelp)).toEqual([]);
  });

  test("of the assignments keep to the rules, and their English twins have the same keys and placeholders", () => {
    const files = globSync("assignments/*/messages.ja.json", { cwd: root });
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const english = join(dirname(file), "messages.en.json");
      expect(existsSync(join(root, english))).toBe(true);
      const messages = JSON.parse(read(file)) as Catalogue;
      expect([file, offences(messages)]).toEqual([file, []]);
      expect([file, unlike(messages, JSON.parse(read(english)) as Catalogue)]).toEqual([file, []]);
    }
  });

  test("on known mistakes keep to the rules, too", () => {
    const files = globSync("assignments/*/mistakes.ja.json", { cwd: root });
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const mistakes = JSON.parse(read(file)) as Readonly<Record<string, Catalogue>>;
      const sentences = Object.entries(mistakes).flatMap(([id, parts]) =>
        Object.entries(parts).map(([part, text]) => [`${id}.${part}`, text]),
      );
      expect([file, offences(Object.fromEntries(sentences) as Catalogue)]).toEqual([file, []]);
    }
  });

  test("that formulas are read aloud in keep to the rules", () => {
    const formulas = JSON.parse(read("assignments/formulas.json")) as Readonly<
      Record<string, { readonly alt: { readonly ja: string } }>
    >;
    const aloud = Object.entries(formulas).map(([id, { alt }]) => [id, alt.ja] as const);
    expect(aloud.length).toBeGreaterThan(20);
    expect(offences(Object.fromEntries(aloud))).toEqual([]);
  });

  test("would be seen to break each rule", () => {
    const broken = {
      a: "間違いです。",
      b: "直して下さい。",
      c: "できました!",
      d: "１個です。",
      e: `${"あ".repeat(59)}です。`,
      f: "値が違う。",
    };
    expect(offences(broken)).toEqual([
      "a blames",
      "b commands",
      "b is curt",
      "c shouts",
      "d is full-width",
      "e is long",
      "f is curt",
    ]);
  });
});
