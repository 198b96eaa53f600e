// The step tab in a real browser: a mistake planted in each function shows in the phase that is about it, and in no other.
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "./chromium.ts";
import { openOffline } from "./playground.ts";
import { studentCourse, type StudentCourse } from "./student-course.ts";

let browser: Browser;
let course: StudentCourse;
beforeAll(async () => {
  if (hasChromium) browser = await openBrowser();
});
afterAll(async () => {
  if (hasChromium) await browser.close();
});
beforeEach(() => {
  course = studentCourse();
});
afterEach(() => course.remove());

/** 2-3-2-2 with three activations: no mistake can hide in it. */
const deep =
  "tab=step&net=tanh:0.4,-0.7,0.2;-0.5,0.3,0.8:0.1,-0.2,0.3|sigmoid:0.7,-0.6;0.3,0.9;-0.8,0.4:0.2,-0.1" +
  "|tanh:0.9,-0.4;-0.2,0.8:0,0.2&input=0.5,-1.2&target=0.6,-0.3&rate=0.3";

/** The state of every phase, by its word. */
async function phaseStates(page: Page): Promise<readonly string[]> {
  await page.locator(".phases .state").first().waitFor();
  const words = await page.locator(".phases .state").allInnerTexts();
  return words.map((text) => text.replace(/^\S\s+/, "").trim());
}

const passed = Array.from({ length: 6 }, () => "Passed");

describe.skipIf(!hasChromium)("the step tab", () => {
  test.each(["reference", "numeric"] as const)(
    "finds right functions right beside the %s truth",
    async (truth) => {
      const { page, complaints } = await openOffline(browser, course.folder, deep, { truth });
      expect(await phaseStates(page)).toEqual(passed);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test.each([
    ["activate", "02-delta/delta.ts", "return Math.tanh(net);", "return Math.tanh(2 * net);", 0],
    ["squaredError", "01-loss/loss.ts", "/ 2", "", 1],
    ["outputDelta", "02-delta/delta.ts", "target[j] - out[j]", "out[j] - target[j]", 2],
    ["hiddenDelta", "02-delta/delta.ts", "weights[j][l] * nextDelta[l]", "nextDelta[l]", 3],
    [
      "weightStep",
      "03-update/update.ts",
      "learningRate * delta[j] * previousOut[i]",
      "delta[j] * previousOut[i]",
      4,
    ],
    ["biasStep", "03-update/update.ts", "learningRate * value", "-learningRate * value", 4],
    [
      "updateLayer",
      "03-update/update.ts",
      "weights[i][j] = layer.weights[i][j] +",
      "weights[i][j] = layer.weights[i][j] -",
      5,
    ],
  ] as const)("shows a mistake in %s in its phase alone", async (name, file, from, to, place) => {
    course.change(file, from, to);
    const { page } = await openOffline(browser, course.folder, `${deep}&phase=${place}`);
    expect(await phaseStates(page)).toEqual(passed.with(place, "To fix"));
    const shown = page.locator(".phase:not(.print-only)");
    expect(await shown.locator(".trace .wrong").first().innerText()).toContain(`Your ${name}`);
    await page.context().close();
  });

  test("shows activationDerivative in both phases that are about a slope", async () => {
    course.change("02-delta/delta.ts", "slope = 1 - Math.tanh(net) ** 2", "slope = 1 - net ** 2");
    const { page } = await openOffline(browser, course.folder, deep);
    expect(await phaseStates(page)).toEqual(passed.with(2, "To fix").with(3, "To fix"));
    await page.context().close();
  });

  test("goes forward and back by arrow keys, not while a number is typed", async () => {
    const { page } = await openOffline(browser, course.folder, "tab=step");
    const heading = page.locator(".phase:not(.print-only) h3");
    expect(await heading.innerText()).toBe("Forward");
    await page.locator("h1").click();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => heading.innerText()).toBe("Output δ");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => heading.innerText()).toBe("Loss");
    await page.getByText("Change the numbers").click();
    await page.getByLabel("t_1", { exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await heading.innerText()).toBe("Loss");
    await page.context().close();
  });

  test("computes anew when a number is changed, and keeps it in the address", async () => {
    const { page } = await openOffline(browser, course.folder, "tab=step&phase=1");
    const value = page.locator(".phase:not(.print-only) .line-value strong").first();
    const before = await value.innerText();
    await page.getByText("Change the numbers").click();
    await page.getByLabel("t_1", { exact: true }).fill("5");
    await page.keyboard.press("Tab");
    await expect.poll(() => value.innerText()).not.toBe(before);
    expect(decodeURIComponent(page.url())).toContain("target=5,-2");
    await page.context().close();
  });

  test("hides values until they are predicted", async () => {
    const { page } = await openOffline(browser, course.folder, "tab=step&phase=1&predict=true");
    const item = page.locator(".phase:not(.print-only) .trace li");
    await item.waitFor();
    expect(await item.innerText()).not.toContain("squaredError");
    // ½ ((2 − 1)² + (−2 − (−1))²)
    await item.locator("input").fill("1");
    await page.keyboard.press("Tab");
    await item.getByText("close").waitFor();
    expect(await item.innerText()).toContain("Your squaredError");
    await page.context().close();
  });

  test("marks what is not written, and shows the right value in its place", async () => {
    course.remove();
    course = studentCourse(false);
    const { page } = await openOffline(browser, course.folder, "tab=step&phase=2", { truth: "numeric" });
    expect(await phaseStates(page)).toEqual(passed.map(() => "Not implemented"));
    expect(await page.locator(".phase:not(.print-only) .line-value strong").nth(1).innerText()).toBe("+1");
    await page.context().close();
  });

  test("prints every phase of the worked example", async () => {
    const { page } = await openOffline(browser, course.folder, "tab=step");
    await page.locator(".phases .state").first().waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".phase h3:visible").allInnerTexts()).toHaveLength(6);
    expect(await page.locator(".phases").isVisible()).toBe(false);
    await page.context().close();
  });
});
