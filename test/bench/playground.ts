// Epochs that the playground trains in a second, in a real browser and with its map drawn, over one epoch a frame.
import type { Browser, Page } from "playwright-core";
import { hasChromium, openBrowser } from "../browser/chromium.ts";
import { openOffline } from "../browser/playground.ts";
import { studentCourse } from "../browser/student-course.ts";
import { reportRatios } from "./report-ratio.ts";

/** Times the epochs of a page that trains one epoch for each of 60 frames a second. */
const bar = 20;
const framesPerSecond = 60;

const windowMs = 1000;

/** The default network: first with a student's functions, then with stubs, where the reference trains. */
export async function playground({ quick }: { readonly quick: boolean }): Promise<boolean> {
  if (!hasChromium) throw new Error("this bench needs a browser; name one in KADAI_CHROMIUM");
  const browser = await openBrowser();
  try {
    const windows = quick ? 3 : 11;
    return reportRatios([
      await measure(browser, "student's functions", true, windows),
      await measure(browser, "reference", false, windows),
    ]);
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, name: string, isSolved: boolean, windows: number) {
  const course = studentCourse(isSolved);
  try {
    const { page } = await openOffline(browser, course.folder, "seed=0.73678&speed=max");
    await page.locator(".output .map").waitFor();
    await page.locator(".play").click();
    // The first window only warms up.
    const ratios = [];
    for (let turn = 0; turn <= windows; turn++) {
      const begun = { epoch: await epochs(page), at: performance.now() };
      await page.waitForTimeout(windowMs);
      const seconds = (performance.now() - begun.at) / 1000;
      const perSecond = ((await epochs(page)) - begun.epoch) / seconds;
      if (turn > 0) ratios.push(perSecond / framesPerSecond);
    }
    await page.context().close();
    return { bench: `playground, ${name}`, ratios, bar, better: "higher" } as const;
  } finally {
    course.remove();
  }
}

const epochs = async (page: Page): Promise<number> =>
  Number((await page.locator(".epoch output").innerText()).replaceAll(",", ""));
