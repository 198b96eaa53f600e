// Nothing invisible that a student or a roster wrote stays so.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visibleText } from "../../grader/wording/visible-text.ts";

describe("visibleText", () => {
  test("writes out control, bidirectional and zero-width characters", () => {
    expect(visibleText("a\u0000b\n\u001b[31m\u007f")).toBe("a␀b␊␛[31m⟨007F⟩");
    expect(visibleText("exe\u202Egpj.\u200B\u2066x\uFEFF")).toBe("exe⟨202E⟩gpj.⟨200B⟩⟨2066⟩x⟨FEFF⟩");
    expect(visibleText("\u3164\u{E0041}\ud800")).toBe("⟨3164⟩⟨E0041⟩⟨D800⟩");
  });

  test("leaves names as they are written", () => {
    for (const name of [
      "佐藤 花子",
      "葛\u{E0100}城",
      "Nguyễn Văn Ân",
      "Ångström",
      "محمد",
      "O’Brien",
      "が",
      "👩",
    ])
      expect(visibleText(name)).toBe(name);
  });

  test("cuts what is too long, and never in the middle of a character", () => {
    expect(visibleText("abcdef", 6)).toBe("abcdef");
    expect(visibleText("abcdefg", 6)).toBe("abcde…");
    expect(visibleText("abcd😀fg", 6)).toBe("abcd…");
  });

  test("keeps marks from piling up over other lines", () => {
    expect(visibleText(`a${"\u0301".repeat(50)}b`)).toBe(`a${"\u0301".repeat(4)}b`);
  });

  test("gives well-formed text without invisible characters for any input", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const shown = visibleText(text, 100);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
