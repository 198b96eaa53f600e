// Holds a page to what every page promises: nothing for axe to find, and nothing wider than a phone.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { faultsOf } from "./axe.ts";

/** At 360 and 1280 px, in light and dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: "light" });
    expect([width, await faultsOf(page)]).toEqual([width, []]);
    // Nothing but colours depends on the scheme.
    await page.emulateMedia({ colorScheme: "dark" });
    expect([width, await faultsOf(page, ["color-contrast"])]).toEqual([width, []]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
}
