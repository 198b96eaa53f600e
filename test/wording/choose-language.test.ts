// The language comes from the option, then KADAI_LANG, then the locale.
import { expect, test } from "vitest";
import { chooseLanguage } from "../../grader/wording/choose-language.ts";

test("what was asked for wins over everything", () => {
  expect(chooseLanguage("en", { KADAI_LANG: "ja", LANG: "ja_JP.UTF-8" }, "ja-JP")).toBe("en");
  expect(chooseLanguage("ja", { KADAI_LANG: "en" }, "en-US")).toBe("ja");
});

test("KADAI_LANG wins over the locale", () => {
  expect(chooseLanguage(undefined, { KADAI_LANG: "ja", LC_ALL: "en_US.UTF-8" }, "en-US")).toBe("ja");
  expect(chooseLanguage(undefined, { KADAI_LANG: "en", LC_ALL: "ja_JP.UTF-8" }, "en-US")).toBe("en");
});

test("the first variable of the locale that says something decides", () => {
  expect(chooseLanguage(undefined, { LC_ALL: "", LC_MESSAGES: "ja_JP.UTF-8", LANG: "C" }, "en-US")).toBe(
    "ja",
  );
  expect(chooseLanguage(undefined, { LC_ALL: "C.UTF-8", LANG: "ja_JP.UTF-8" }, "ja-JP")).toBe("en");
});

test("without variables, as on Windows, the system decides", () => {
  expect(chooseLanguage(undefined, {}, "ja-JP")).toBe("ja");
  expect(chooseLanguage(undefined, {}, "de-DE")).toBe("en");
});
