// What reaches a terminal or the log of a CI run moves no cursor and gives no command.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { terminalLines, terminalText } from "../../grader/wording/terminal-text.ts";

const fixed = { seed: 20_261_201, numRuns: 500 };

describe("terminalText", () => {
  test.each([
    ["\u001b[2Jx", "␛[2Jx"],
    ["\u001b]52;c;ZXZpbA==\u0007", "␛]52;c;ZXZpbA==␇"],
    ["\u001b]8;;https://evil.example\u001b\\here", "␛]8;;https://evil.example␛\\here"],
    ["\u009b31mred\r\nPASS", "⟨009B⟩31mred␍␊PASS"],
    ["a\u202Eb\u200Bc", "a⟨202E⟩b⟨200B⟩c"],
  ])("writes %j out", (text, shown) => expect(terminalText(text)).toBe(shown));

  test.each([
    ["::error::not your points", "⟨003A⟩:error::not your points"],
    ["  ::stop-commands::x", "  ⟨003A⟩:stop-commands::x"],
    ["x ##[error]y", "x ⟨0023⟩#[error]y"],
  ])("breaks the command in %j", (text, shown) => expect(terminalText(text)).toBe(shown));

  test.each(["佐藤 花子", "https://git.example/a::b", "C# ## [1]", "O'Brien"])("leaves %j alone", (text) =>
    expect(terminalText(text)).toBe(text),
  );

  test("keeps the lines of a text of several, and makes each of them safe", () => {
    expect(terminalLines("one\n::error::two\u001b[0m")).toBe("one\n⟨003A⟩:error::two␛[0m");
  });

  test("gives nothing that a terminal or a runner obeys, for any text", () => {
    const nasty = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(fc.constantFrom(":", "#", "[", " ", "\u001b", "\n", "\u009b", "x"), { maxLength: 12 })
        .map((all) => all.join("")),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        const shown = terminalText(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]|^\s*::|##\[/u);
      }),
      fixed,
    );
  });
});
