// The two pages are in order, complete, and safe with whatever a student or a roster wrote.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact } from "../../grader/judge/redact.ts";
import { languages, type Language } from "../../grader/model/assignment.ts";
import type { Entry } from "../../grader/model/gradebook.ts";
import { exactText } from "../../grader/model/untrusted.ts";
import { opaque } from "../../grader/model/value.ts";
import type { JudgedCheck, Verdict } from "../../grader/model/verdict.ts";
import { classReport } from "../../grader/report/class-report.ts";
import { markup } from "../../grader/report/page.ts";
import { studentReport } from "../../grader/report/student-report.ts";
import { entries, gradebook, signReversed, source, wording } from "./example-class.ts";
import { htmlFaults, ourScript } from "./html-faults.ts";

const forStudent = (entry: Entry): Entry =>
  "judged" in entry && entry.judged ? { ...entry, judged: redact(entry.judged) } : entry;
const report = (position: number, language: Language = "en"): string =>
  studentReport(source, forStudent(entries[position] as Entry), language);

/** A report as far as its first language. */
const firstReading = (html: string): string => html.split('<article class="reading other"')[0] ?? "";

/** What a reader sees in the first language: the text without tags and escapes. */
const textOf = (html: string): string =>
  firstReading(html)
    .replace(ourScript, "")
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/\s+/g, " ");

describe("htmlFaults", () => {
  test("sees what it is there to see", () => {
    const page = report(0);
    const broken: readonly (readonly [string, string, string])[] = [
      ["</main>", "<script>1</script></main>", "a script or a handler"],
      ["<main>", '<main onclick="x">', "a script or a handler"],
      ["</main>", '<img src="https://example.com/x.png"></main>', "a request"],
      ["</main>", "<h1>x</h1></main>", "not one h1 for each language"],
      ["</main>", "<h4>x</h4></main>", "a heading that skips a level"],
      ["</main>", "<table><tr><th>x</th></tr></table></main>", "a heading of a table without scope"],
      ["</main>", "<math><mi>x</mi></math></main>", "a formula without words"],
      ["</main>", "</div></main>", "tags that do not nest"],
      ["</main>", "1 < 2</main>", "a stray < or a malformed tag"],
      ["</main>", '<p id="en-points"></p></main>', "an id twice"],
      ["</main>", '<a href="#nowhere">x</a></main>', "a pointer to nothing"],
      ['<html lang="en"', '<html lang=""', "no language"],
      ["default-src 'none'", "default-src *", "no policy against requests"],
    ];
    for (const [from, to, fault] of broken) expect(htmlFaults(page.replace(from, to))).toContain(fault);
  });
});

describe("every page", () => {
  test.each(languages)("in %s is in order", (language) => {
    expect(htmlFaults(classReport(source, language))).toEqual([]);
    for (const position of entries.keys()) expect(htmlFaults(report(position, language))).toEqual([]);
  });

  test("escapes what a student or a roster wrote and shows what is invisible", () => {
    const html =
      classReport(source, "en").replace(ourScript, "") +
      entries.map((_, position) => report(position)).join("");
    expect(html).not.toMatch(/<script|<img|<mai>|[\u202E\u200B]/);
    expect(html).toContain("&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;");
    expect(html).toContain("高橋⟨200B⟩ 健⟨202E⟩太");
    expect(html).toContain("{{x}}");
  });
});

describe("whatever came from outside", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "</script><script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "</textarea></title><svg onload=alert(1)>",
      '{{say "x"}}{{{x}}}$t(report.points)',
      "javascript:alert(1)",
      "\u001b[2J\u202E\u200B\u0000\ud800",
    ),
  );
  const hostile = (text: string): readonly Entry[] => {
    const threw = { kind: "threw", name: text, message: text, file: text, line: 1 } as const;
    const call = { name: "outputDelta", args: [text, { [text]: text }, opaque(text)] };
    const evidence = { call, yours: { [text]: text }, expected: [text] };
    const judged: readonly JudgedCheck[] = [
      { check: "outputDelta.form", seen: "visible", verdict: { kind: "errored", call, outcome: threw } },
      {
        check: "outputDelta.reference",
        seen: "visible",
        verdict: {
          kind: "failed",
          findings: [{ key: "form.type", params: { path: text, yours: text, expected: text }, evidence }],
        },
      },
      {
        check: "kFold.refuses",
        seen: "visible",
        verdict: { kind: "errored", call, outcome: { kind: "unloadable", message: text, file: text } },
      },
    ];
    const who = { id: text, name: text, email: text, section: text, commit: text, committedAt: text };
    const [graded, , , , , , ungraded] = entries;
    return [{ ...graded, ...who, judged } as Entry, { ...ungraded, ...who, fault: text } as Entry];
  };

  test("leaves both pages in order and shows itself", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const all = hostile(text);
        const pages = [
          classReport({ ...source, gradebook: { ...gradebook, entries: all } }, "en"),
          ...all.map((entry) => studentReport(source, entry, "ja")),
        ];
        for (const page of pages) {
          expect(htmlFaults(page)).toEqual([]);
          // Our own lines end in newlines; formulas have invisible operators.
          expect(page.replaceAll(/<math[^]*?<\/math>|\n/g, "")).not.toMatch(
            /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u,
          );
        }
      }),
      { seed: 20_261_203, numRuns: 60 },
    );
  });
});

describe("a student's report", () => {
  test("gives the points, what was lost where, and the points of each item", () => {
    const text = textOf(report(1));
    expect(text).toContain("5.833 / 10");
    expect(text).toContain(
      "4.167 points were lost, in these items. Delta of the output layer −2.667 Folds of cross-validation −1.5",
    );
    expect(text).toContain("Delta of the output layer 1.333 / 4 points");
    expect(textOf(report(0))).toContain("10 / 10 Every check passed.");
  });

  test("tells every check with its state in words, and findings with input, yours and expected", () => {
    const text = textOf(report(1));
    for (const word of ["Passed", "To fix", "Error", "Waiting"]) expect(text).toContain(word);
    expect(textOf(report(2))).toContain("Not implemented");
    expect(text).toContain("All sizes are right, but 2 of 2 numbers differ.");
    expect(text).toContain("Yours [-0.09642, +0.1437]");
    expect(text).toContain("Expected [+0.09642, -0.1437]");
    expect(text).toContain("Right, given your outputDelta, activationDerivative.");
    expect(text).toContain("kFold did not end within 100 ms");
  });

  test.each([
    ["en", "The delta of output unit j is its target minus its output,"],
    ["ja", "出力層のユニット j のデルタは、教師信号から出力を引いた差に、"],
  ] as const)("shows the formula of a function that is wrong, with words for it in %s", (language, words) => {
    const maths = firstReading(report(1, language)).match(/<math [^>]*>/g) ?? [];
    expect(maths).toEqual([expect.stringContaining(`<math display="block" aria-label="${words}`)]);
    const section = /id="\w\w-begin"[^]*?<\/section>/.exec(report(1, language))?.[0];
    expect(section).toContain("<msubsup><mi>δ</mi><mi>j</mi><mi>M</mi></msubsup>");
  });

  test("shows no formula where all is right, not written, or cannot be read", () => {
    for (const position of [0, 2, 3]) expect(report(position)).not.toContain("<math");
  });

  test("escapes the words for a formula", () => {
    const formula = { mathml: markup("<mi>x</mi>"), alt: { ja: "x", en: '"><script>1</script>' } };
    const html = studentReport(
      { ...source, formulas: { outputDelta: [formula] } },
      forStudent(entries[1] as Entry),
      "en",
    );
    expect(html).toContain("<mi>x</mi>");
    expect(htmlFaults(html)).toEqual([]);
  });

  test("speaks the language asked for", () => {
    const text = textOf(report(1, "ja"));
    expect(text).toContain("4.167 点の減点があります。");
    expect(text).toContain("非公開ケースで、値が違っています。形は合っています。");
    expect(text).not.toContain("All sizes");
  });

  test("says how it was graded, and that the time is a claim", () => {
    const text = textOf(report(1));
    expect(text).toContain("8c7e5a2f0f");
    expect(text).toContain("2026-12-02 08:30:00 +09:00 As recorded by the submitter's own computer.");
    expect(text).toContain("Deadline Late");
    expect(text).toContain("77aa01bd");
    expect(text).toContain("kadai 0.1.0");
  });

  test("tells an error on hidden cases by its kind alone", () => {
    const text = textOf(report(1));
    expect(text).toContain("outputDelta stopped with an error: TypeError");
    expect(text).not.toContain("Cannot read properties");
  });

  test("makes the same remark on visible and hidden cases once, and different ones apart", () => {
    const skipped = { kind: "skipped", requires: "outputDelta.form" } as const;
    const remarks = (hidden: Verdict) => {
      const judged = [
        { check: "outputDelta.gradient", seen: "visible", verdict: skipped },
        { check: "outputDelta.gradient", seen: "hidden", verdict: hidden },
      ] as const;
      const html = studentReport(source, { ...(entries[0] as Entry), judged } as Entry, "en");
      return firstReading(html).match(/class="said"/g)?.length;
    };
    expect(remarks(skipped)).toBe(1);
    expect(remarks({ kind: "skipped", requires: "outputDelta.reference" })).toBe(2);
  });

  test("is refused for verdicts that were not redacted", () => {
    const hidden = (verdict: unknown) =>
      ({ ...entries[0], judged: [{ check: "outputDelta.form", seen: "hidden", verdict }] }) as Entry;
    const threw = { kind: "threw", name: "Error", message: "the answer is 42" };
    const leaks = [
      signReversed,
      { kind: "failed", findings: [{ key: "hidden.value.differs", params: { of: 2 } }] },
      { kind: "errored", call: { name: "f", args: [42] }, outcome: { kind: "missing" } },
      { kind: "errored", call: { name: "f", args: [] }, outcome: threw },
    ];
    for (const leak of leaks)
      expect(() => studentReport(source, hidden(leak), "en")).toThrow("was not redacted");
    expect(() => studentReport(source, forStudent(hidden(signReversed)), "en")).not.toThrow();
  });

  test("gives no points and no fault where the grader is to blame", () => {
    const text = textOf(report(7));
    expect(text).toContain("No points yet");
    expect(text).not.toMatch(/0 \/ 10|reference is not in order/);
  });

  test("says why there was nothing to grade", () => {
    expect(textOf(report(5))).toContain(
      "0 / 10 There was no submission that could be graded. The repository has no commit",
    );
  });
});

describe("the class report", () => {
  const html = classReport(source, "en");
  const text = textOf(html);

  test("links every student to a report of their own, and none to another's", () => {
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
    const reports = new Set(links.filter((link) => link?.startsWith("reports/")));
    expect([...reports].sort()).toEqual(entries.slice(0, 8).map(({ id }) => `reports/${exactText(id)}.html`));
    expect(links.filter((link) => !link?.startsWith("reports/"))).toEqual(["index-anonymous.html"]);
  });

  test("links with a percent sign for every letter that an address cannot hold", () => {
    const entry = { ...(entries[0] as Entry), id: "山田" };
    const page = classReport({ ...source, gradebook: { ...gradebook, entries: [entry] } }, "ja");
    expect(page).toContain('href="reports/%E5%B1%B1%E7%94%B0.html"');
  });

  test("counts the class and lists who needs a look, with the reason", () => {
    expect(text).toContain(
      "Students 10 Graded 5 No submission 1 Not graded 4 Late 1 Median 5.8 / 10 Mean 5.0 / 10",
    );
    const look = text.slice(text.indexOf("Needs a look"), text.indexOf("Show rows with"));
    for (const id of ["s2640006", "s2640007", "s2640008", "../etc"]) expect(look).toContain(id);
    expect(look).toContain("cannot be reached; try again.");
    expect(look).not.toContain("s2640002");
  });

  test("gives the pass rate and the count of every verdict for each check", () => {
    expect(text).toMatch(/outputDelta gives δ = −∂E\/∂in for the squared error 20% 1 2 1 1 0 0/);
    expect(text).toMatch(/kFold refuses more folds than there are data 25% 1 0 2 1 0 0/);
  });

  test("says in words what the histogram shows", () => {
    expect(html).toContain(
      'aria-label="Distribution of points: 5 graded, median 5.8, mean 5.0 of 10 points."',
    );
  });

  test("of a class without a single graded submission has no figures, and is in order", () => {
    const nobody = classReport({ ...source, gradebook: { ...gradebook, entries: entries.slice(5) } }, "ja");
    expect(htmlFaults(nobody)).toEqual([]);
    expect(textOf(nobody)).not.toMatch(/中央値|点数の分布|NaN/);
  });

  test("of an empty class is in order", () => {
    expect(
      htmlFaults(classReport({ ...source, wording, gradebook: { ...gradebook, entries: [] } }, "ja")),
    ).toEqual([]);
  });
});
