// The pages as people meet them: in a real browser, on a phone and on a desk, in light and dark, printed, by keyboard.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../grader/model/assignment.ts";
import { faultsOf } from "./axe.ts";
import { hasChromium, openBrowser, openFile } from "./chromium.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { pages, writePages } from "./write-pages.ts";

let folder = "";
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kadai-browser-"));
  for (const language of languages) writePages(join(folder, language), language);
  if (hasChromium) browser = await openBrowser();
});
afterAll(async () => {
  if (hasChromium) await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const fileOf = (language: string, name: string): string => join(folder, language, `${name}.html`);
const names = [...Object.keys(pages), "index", "index-anonymous"];

const shownLanguages = (page: Page): Promise<readonly string[]> =>
  page
    .locator("article.reading:visible")
    .evaluateAll((all) => all.map((one) => one.getAttribute("lang") ?? ""));

describe.skipIf(!hasChromium)("in a browser", () => {
  describe.each(languages)("in %s", (language) => {
    test.each(names)(
      "%s is accessible, asks for nothing, and fits 360 and 1280 px in light and dark",
      async (name) => {
        const { page, complaints } = await openFile(browser, fileOf(language, name));
        await expectAccessible(page);
        expect(complaints).toEqual([]);
        await page.context().close();
      },
    );
  });

  test("a page that is not in order would be seen", async () => {
    const { page } = await openFile(browser, fileOf("en", "full"), { viewport: { width: 360, height: 800 } });
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        "beforeend",
        '<img src="data:,"><p style="width: 2000px; color: #888">a text</p>',
      );
    });
    expect((await faultsOf(page, ["color-contrast"])).join()).toContain("color-contrast");
    expect((await faultsOf(page)).join()).toContain("image-alt");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(360);
    await page.context().close();
  });

  describe("a report", () => {
    test("opens in the student's language and changes to the other by keyboard alone, there and back", async () => {
      const { page } = await openFile(browser, fileOf("ja", "failing"), { javaScriptEnabled: false });
      expect(await shownLanguages(page)).toEqual(["ja"]);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await shownLanguages(page)).toEqual(["en"]);
      expect(page.url()).toMatch(/#en$/);
      await page.reload();
      expect(await shownLanguages(page)).toEqual(["en"]);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await shownLanguages(page)).toEqual(["ja"]);
      await page.context().close();
    });

    test("stays in the language whose links are followed", async () => {
      const { page } = await openFile(browser, fileOf("ja", "failing"), { javaScriptEnabled: false });
      await page.getByRole("link", { name: "English" }).click();
      await page.getByRole("link", { name: "Delta of the output layer" }).click();
      expect(page.url()).toMatch(/#en-item-outputDelta$/);
      expect(await shownLanguages(page)).toEqual(["en"]);
      await page.context().close();
    });

    test("shows the cause, its numbers and the student's own function before everything else", async () => {
      const { page } = await openFile(browser, fileOf("en", "failing"));
      const headings = await page.locator("h2:visible").allInnerTexts();
      expect(headings).toEqual([
        "Points",
        "Begin here",
        "All checks",
        "Points by item",
        "How this was graded",
      ]);
      const begin = page.locator("#en-begin").locator("..");
      expect(await begin.innerText()).toContain("Every number has the right size and the wrong sign.");
      expect(await begin.locator(".listing").innerText()).toContain("delta.push((out[j] - target[j])");
      await page.context().close();
    });

    test("opens its details by keyboard", async () => {
      const { page } = await openFile(browser, fileOf("en", "failing"));
      const summary = page.locator("#en .more > summary").first();
      await summary.focus();
      expect(await page.locator("#en .said").first().isVisible()).toBe(false);
      await page.keyboard.press("Enter");
      expect(await page.locator("#en .said").first().isVisible()).toBe(true);
      await page.context().close();
    });

    test("tells who handed in nothing what to do", async () => {
      const { page } = await openFile(browser, fileOf("en", "no-submission"));
      expect(await page.locator("#en-begin").locator("..").innerText()).toContain("git log");
      await page.context().close();
    });
  });

  test("every page prints to PDF, with what is folded up on the screen", async () => {
    for (const name of ["failing", "index"]) {
      const { page } = await openFile(browser, fileOf("en", name));
      await page.emulateMedia({ media: "print" });
      const folded = page.locator("details > :not(summary)").first();
      expect(await folded.isVisible()).toBe(true);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      await page.emulateMedia({ media: "screen" });
      expect(await folded.isVisible()).toBe(false);
      await page.context().close();
    }
  });

  describe("the class page", () => {
    const column = (page: Page, number: number): Promise<readonly string[]> =>
      page.locator(`.students-table tbody tr:visible > :nth-child(${number})`).allInnerTexts();

    test("sorts by any column, by mouse and by keyboard, numbers by size and gaps last", async () => {
      const { page, complaints } = await openFile(browser, fileOf("en", "index"));
      const before = await column(page, 1);
      const head = page.locator(".students-table th", { hasText: "Points" });
      await head.getByRole("button").click();
      expect(await head.getAttribute("aria-sort")).toBe("ascending");
      const points = await column(page, 3);
      const known = points.filter((text) => text !== "").map(Number);
      expect(known).toEqual(known.toSorted((one, other) => one - other));
      expect(points.slice(known.length).join("")).toBe("");
      expect((await column(page, 1)).toSorted()).toEqual(before.toSorted());

      await page.keyboard.press("Enter");
      expect(await head.getAttribute("aria-sort")).toBe("descending");
      expect(Number((await column(page, 3))[0])).toBe(Math.max(...known));
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    test("filters by what is typed, in any width of letters, and says how many are left", async () => {
      const { page } = await openFile(browser, fileOf("ja", "index"));
      const all = (await column(page, 1)).length;
      await page.getByRole("searchbox").fill("Ａｎｎａ");
      expect(await column(page, 1)).toEqual(["s2640002"]);
      expect(await page.getByRole("status").innerText()).toBe(`1 / ${all}`);
      await page.getByRole("searchbox").fill("");
      expect((await column(page, 1)).length).toBe(all);
      await page.context().close();
    });

    test("is complete without script, and shows no control that would do nothing", async () => {
      const { page } = await openFile(browser, fileOf("en", "index"), { javaScriptEnabled: false });
      expect((await column(page, 1)).length).toBe(46);
      expect(await page.locator("input:visible, button:visible").count()).toBe(0);
      await page.context().close();
    });

    test("reaches everything by keyboard, with the focus in sight", async () => {
      const { page } = await openFile(browser, fileOf("en", "index"));
      const wanted = await page.locator("a:visible, button:visible, input:visible, summary:visible").count();
      const seen = new Set<string>();
      for (let press = 0; press < wanted + 20; press++) {
        await page.keyboard.press("Tab");
        const place = await page.evaluate(() => {
          const here = document.activeElement;
          if (!here || here === document.body) return "";
          const all = [...document.querySelectorAll("a, button, input, summary")];
          const outlined = getComputedStyle(here).outlineStyle !== "none";
          return all.includes(here) ? `${all.indexOf(here)} ${outlined}` : "";
        });
        if (place !== "") seen.add(place);
      }
      expect(seen.size).toBe(wanted);
      expect([...seen].filter((place) => place.endsWith("false"))).toEqual([]);
      await page.context().close();
    });

    test("for showing in class names nobody, and no group of fewer than five", async () => {
      const { page } = await openFile(browser, fileOf("ja", "index-anonymous"));
      const shown = await page.content();
      expect(shown).not.toMatch(/s26400|s27000|佐藤|学生 \d|Anna|@example|git\.example|reports\//);
      expect(await page.locator("main").innerText()).toContain("1〜4");
      expect(await page.locator(".students-table, .look").count()).toBe(0);
      const exact = await openFile(browser, fileOf("ja", "index"));
      expect(await exact.page.content()).toContain("s2640001");
      await exact.page.context().close();
      await page.context().close();
    });

    test("shows an item that strong submissions fail as one to look at, in words", async () => {
      const { page } = await openFile(browser, fileOf("ja", "index"));
      const items = await page.locator(".items-table").innerText();
      expect(items).toContain("−");
      expect(items).toContain("テスト側の問題かもしれません");
      await page.context().close();
    });
  });
});
