// Every tab of the playground as people meet it: both languages, wide and on a phone, light and dark, by keyboard, offline.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "./chromium.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { openOffline } from "./playground.ts";
import { studentCourse, type StudentCourse } from "./student-course.ts";

let browser: Browser;
let course: StudentCourse;
beforeAll(async () => {
  course = studentCourse();
  if (hasChromium) browser = await openBrowser();
});
afterAll(async () => {
  course.remove();
  if (hasChromium) await browser.close();
});

const tabs = ["train", "step", "gradient", "folds", "overfitting", "missions"] as const;

/** What stands on a tab when its first answer is there. */
const settled = {
  train: ".output .map",
  step: ".phases .state",
  gradient: ".dot",
  folds: ".folds",
  overfitting: "table",
  missions: ".mission",
} as const;

describe.skipIf(!hasChromium)("the playground", () => {
  describe.each(["ja", "en"] as const)("in %s", (language) => {
    test.each(tabs)(
      "shows %s without a fault, at 360 and 1280 px, in light and dark, asking for nothing",
      async (tab) => {
        const { page, complaints } = await openOffline(
          browser,
          course.folder,
          `seed=0.5&lang=${language}&tab=${tab}`,
        );
        await page.locator(settled[tab]).first().waitFor();
        if (tab === "train") await page.locator(".node.unit").first().click();
        for (const summary of await page.locator("main summary").all()) await summary.click();
        await expectAccessible(page);
        expect(complaints).toEqual([]);
        await page.context().close();
      },
    );
  });

  test("changes tab and language by keyboard alone, and keeps both in the address", async () => {
    const { page } = await openOffline(browser, course.folder, "lang=en");
    await page.getByRole("tab", { name: "Train" }).focus();
    for (const name of ["Step", "Gradient check", "k-fold", "Overfitting", "Missions", "Train"]) {
      await page.keyboard.press("ArrowRight");
      await page.getByRole("tab", { name, selected: true }).waitFor();
    }
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("button", { name: "日本語" }).press("Enter");
    await page.getByRole("tab", { name: "課題", selected: true }).waitFor();
    expect(page.url()).toContain("tab=missions&lang=ja");
    await page.context().close();
  });

  test("is smaller than 500 kB as one file", async () => {
    const { page } = await openOffline(browser, course.folder);
    const text = await page.content();
    expect(Buffer.byteLength(text)).toBeLessThan(500_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(100_000);
    await page.context().close();
  });
});
