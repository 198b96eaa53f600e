// Gradient check, cross-validation, overfitting and missions in a real browser, with right and with wrong functions.
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

const number = async (page: Page, term: string): Promise<number> =>
  Number(await page.locator(".losses > div", { hasText: term }).locator("dd").innerText());

describe.skipIf(!hasChromium)("the gradient tab", () => {
  test("finds every derivative of a right δ on the line, and a V whose foot passes", async () => {
    const { page, complaints } = await openOffline(browser, course.folder, "tab=gradient");
    await page.locator(".verdict").waitFor();
    expect(await page.locator(".verdict").innerText()).toContain("All 23 derivatives agree.");
    const summary =
      (await page.getByRole("img", { name: /relative error is smallest/ }).getAttribute("aria-label")) ?? "";
    const [, h = "", error = ""] = /h = (\S+): (\S+)\.$/.exec(summary) ?? [];
    expect(Number(h)).toBeGreaterThan(1e-8);
    expect(Number(h)).toBeLessThan(1e-3);
    expect(Number(error)).toBeLessThan(1e-6);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("puts a wrong δ off the line, and says where", async () => {
    course.change("02-delta/delta.ts", "weights[j][l] * nextDelta[l]", "nextDelta[l]");
    const { page } = await openOffline(browser, course.folder, "tab=gradient");
    await page.locator(".verdict").waitFor();
    expect(await page.locator(".verdict").innerText()).toMatch(
      /^\D*\d+ of 23 derivatives differ\. At w_11\^1/s,
    );
    expect(await page.locator(".dot.wrong").count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe.skipIf(!hasChromium)("the k-fold tab", () => {
  test("shows the student's patterns, and what sorted data and a leak do to the error", async () => {
    const { page, complaints } = await openOffline(browser, course.folder, "tab=folds");
    await page.locator(".folds").waitFor();
    expect(await page.locator(".folds tbody tr").count()).toBe(5);
    expect(await page.locator(".folds td.validation").count()).toBe(20);
    await page.getByText("Each of the 20 data is validated exactly once.").waitFor();
    const sorted = await number(page, "Mean validation error");
    await page.getByLabel("Shuffle the data").check();
    await expect.poll(() => number(page, "Mean validation error")).toBeLessThan(sorted);
    const honest = await number(page, "Mean validation error");
    await page.getByLabel(/Train on the validation data/).check();
    await expect.poll(() => number(page, "Mean validation error")).toBeLessThan(honest / 2);
    expect(page.url()).toMatch(/shuffle=true&leak=true|leak=true/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("counts data that are validated twice or never", async () => {
    course.change(
      "04-data/data.ts",
      "export function kFold(order: number[], k: number)",
      "export const kFold = (order: number[], k: number) => realFolds([order[0], ...order.slice(0, -1)], k);\nfunction realFolds(order: number[], k: number)",
    );
    const { page } = await openOffline(browser, course.folder, "tab=folds");
    await page.getByText("2 of the 20 data are not validated exactly once.").waitFor();
    expect(await page.locator(".folds td.uneven").count()).toBe(2);
    await page.context().close();
  });

  test("has nothing to show where kFold is not written and no reference is there", async () => {
    course.remove();
    course = studentCourse(false);
    const { page } = await openOffline(browser, course.folder, "tab=folds", { truth: "numeric" });
    await page.locator(".trouble").waitFor();
    expect(await page.locator(".trouble").innerText()).toContain(
      "This needs kFold, which is not written yet.",
    );
    await page.context().close();
  });
});

describe.skipIf(!hasChromium)("the overfitting tab", () => {
  test("chooses by validation error, and shows the test error only when asked", async () => {
    const { page, complaints } = await openOffline(browser, course.folder, "tab=overfitting");
    await page
      .getByText(/The validation error is smallest at degree \d+/)
      .first()
      .waitFor();
    expect(await page.locator("tbody tr").count()).toBe(6);
    const training = (await page.locator("tbody tr td:nth-child(2)").allInnerTexts()).map(Number);
    expect(training.toSorted((one, other) => other - one)).toEqual(training);
    expect(await page.locator("#main").innerText()).not.toContain("The test error of degree");
    await page.getByRole("button", { name: "Look at the test error, once" }).press("Enter");
    await page.locator(".verdict", { hasText: /The test error of degree \d+ is \d/ }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(!hasChromium)("the missions tab", () => {
  test("tries settings that are allowed, and tells success from failure", async () => {
    const { page, complaints } = await openOffline(
      browser,
      course.folder,
      "tab=missions&x=false&y=false&xSquared=true&ySquared=true&networkShape=2&learningRate=0.1&batchSize=5",
    );
    const circle = page.locator(".mission", { hasText: "The circle with two features" });
    await circle.getByRole("button", { name: "Try" }).click();
    await circle.getByText(/The median test loss is/).waitFor();
    expect(await circle.innerText()).toContain("Reached");
    const spiral = page.locator(".mission", { hasText: "The spiral" });
    await spiral.getByRole("button", { name: "Try" }).click();
    await spiral.getByText(/The median test loss is/).waitFor();
    expect(await spiral.innerText()).toContain("Not reached");
    const noise = page.locator(".mission", { hasText: "Few and noisy data" });
    expect(await noise.getByRole("button", { name: "Try" }).isDisabled()).toBe(true);
    expect(await noise.innerText()).toContain("hidden [8]");
    await circle.locator("summary").click();
    expect(await circle.locator("pre").innerText()).toContain('features: ["xSquared", "ySquared"],');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
