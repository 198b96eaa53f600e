// The served page: it follows every save with the same seed, and nobody else may ask its server.
import { request } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadCatalogues } from "../../grader/load/catalogues.ts";
import { pageHtml } from "../../playground/build/page-html.ts";
import { saveMission } from "../../playground/build/save-mission.ts";
import { serve, type Served } from "../../playground/build/serve.ts";
import { readStudentCode } from "../../playground/build/student-code.ts";
import { hasChromium, openBrowser } from "./chromium.ts";
import { shellOf } from "./playground.ts";
import { studentCourse, type StudentCourse } from "./student-course.ts";

let browser: Browser;
let course: StudentCourse;
let served: Served;
beforeAll(async () => {
  if (hasChromium) browser = await openBrowser();
});
afterAll(async () => {
  if (hasChromium) await browser.close();
});
beforeEach(async () => {
  course = studentCourse();
  const shell = await shellOf("reference");
  const student = () => readStudentCode(course.folder);
  served = await serve({
    course: course.folder,
    port: 0,
    html: () =>
      pageHtml({ shell, student: student(), sentences: loadCatalogues(), language: "en", served: true }),
    code: () => JSON.stringify(student()),
    saveMission: (body) => saveMission(course.folder, body),
  });
});
afterEach(() => {
  served.close();
  course.remove();
});

/** The status of a request with these headers. */
const statusOf = (path: string, method: string, headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    request(new URL(path, served.address), { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end(method === "POST" ? "{}" : undefined);
  });

describe.skipIf(!hasChromium)("the served page", () => {
  test("runs a function anew when it is saved, with the same seed, and asks only its own server", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (one) => asked.push(one.url()));
    await page.goto(`${served.address}#seed=0.5`);
    const loss = page.locator(".output > .losses data").first();
    const epoch = page.getByRole("button", { name: "epoch", exact: true });
    await epoch.click();
    await page.locator(".epoch output", { hasText: /^1$/ }).waitFor();
    const right = await loss.getAttribute("value");

    course.change("02-delta/delta.ts", "target[j] - out[j]", "out[j] - target[j]");
    await page.locator(".epoch output", { hasText: /^0$/ }).waitFor();
    await epoch.click();
    await page.locator(".epoch output", { hasText: /^1$/ }).waitFor();
    expect(await loss.getAttribute("value")).not.toBe(right);

    course.change("02-delta/delta.ts", "out[j] - target[j]", "target[j] - out[j]");
    await page.locator(".epoch output", { hasText: /^0$/ }).waitFor();
    await epoch.click();
    await expect.poll(() => loss.getAttribute("value")).toBe(right);
    expect(page.url()).toContain("seed=0.5");
    expect(asked.filter((url) => !url.startsWith(served.address) && !/^(data|blob):/.test(url))).toEqual([]);
    await page.context().close();
  });

  test("goes on when a function that never ended is mended", async () => {
    course.change(
      "02-delta/delta.ts",
      "const error = target[j] - out[j]",
      "while (true) {}\n    const error = target[j] - out[j]",
    );
    const page = await browser.newPage();
    await page.goto(served.address);
    await page.locator(".trouble").waitFor();
    expect(await page.locator(".trouble").innerText()).toContain("outputDelta did not end within 2000 ms");
    course.change("02-delta/delta.ts", "while (true) {}", "");
    await page.locator(".losses").first().waitFor();
    expect(await page.locator(".trouble").count()).toBe(0);
    await page.context().close();
  });
});

test("the server answers nobody who calls it by another name, or writes from another page", async () => {
  const { host } = new URL(served.address);
  expect(await statusOf("/", "GET", { host })).toBe(200);
  expect(await statusOf("/", "GET", { host: "evil.example:80" })).toBe(403);
  expect(await statusOf("/mission", "POST", { host, origin: "https://evil.example" })).toBe(403);
  expect(await statusOf("/mission", "POST", { host })).toBe(403);
  expect(await statusOf("/mission", "POST", { host, origin: `http://${host}` })).toBe(200);
  expect(await statusOf("/../package.json", "GET", { host })).toBe(404);
  expect(readFileSync(join(course.folder, "assignments/06-playground/missions.ts"), "utf8")).toContain(
    "NotImplemented",
  );
});
