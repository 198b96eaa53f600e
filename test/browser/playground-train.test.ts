// The training tab in a real browser: the lecture's own address, play and step, bad input, and the page's promises.
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { meanFlatLoss } from "../../reference/engine/flat-training.ts";
import { featuresOf } from "../../reference/engine/features.ts";
import { playgroundData } from "../../reference/engine/playground-data.ts";
import { playgroundRandom } from "../../reference/engine/playground-random.ts";
import {
  playgroundNetwork,
  playgroundTraining,
  trainPlaygroundEpoch,
} from "../../reference/engine/playground-training.ts";
import { hasChromium, openBrowser } from "./chromium.ts";
import { openOffline } from "./playground.ts";
import { studentCourse, type StudentCourse } from "./student-course.ts";

/** The address on the lecture's slide, as it stands there. */
const lectureAddress =
  "activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03&regularizationRate=0&noise=0" +
  "&networkShape=4,2&seed=0.73678&showTestData=false&discretize=false&percTrainData=50&x=true&y=true&xTimesY=false" +
  "&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false" +
  "&problem=classification&initZero=false&hideText=false&lang=jp";

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

/** The page shows them once its worker has answered. */
async function losses(page: Page): Promise<readonly string[]> {
  const shown = page.locator(".output > .losses dd");
  await shown.first().waitFor();
  return shown.allInnerTexts();
}
const epochs = async (page: Page): Promise<number> =>
  Number((await page.locator(".epoch output").innerText()).replaceAll(",", ""));

/** Training and test loss of the engine after so many epochs of the lecture's address. */
function engineLosses(epochCount: number): readonly number[] {
  const random = playgroundRandom("0.73678");
  const data = playgroundData({ dataset: "circle", noise: 0, percTrainData: 50, random });
  const training = playgroundTraining(playgroundNetwork([2, 4, 2, 1], "tanh", "classification", random));
  const samples = (points: typeof data.training) =>
    points.map(({ x, y, label }) => ({ input: featuresOf(x, y, ["x", "y"]), target: [label] }));
  for (let epoch = 0; epoch < epochCount; epoch++)
    trainPlaygroundEpoch(training, samples(data.training), { learningRate: 0.03, batchSize: 10 });
  return [data.training, data.test].map((part) => meanFlatLoss(training, samples(part)));
}

describe.skipIf(!hasChromium)("the training tab", () => {
  test.each([
    ["the student's functions", true, "reference"],
    ["the reference in their place", false, "reference"],
  ] as const)(
    "opens the lecture's address and reaches the engine's losses with %s",
    async (_, isSolved, truth) => {
      course.remove();
      course = studentCourse(isSolved);
      const { page, complaints } = await openOffline(browser, course.folder, lectureAddress, { truth });
      expect(await losses(page)).toEqual(["0.501", "0.508"]);
      expect(await page.locator("html").getAttribute("lang")).toBe("ja");
      expect(await page.locator(".notice").count()).toBe(0);
      await page.evaluate("location.hash += '&stopEpoch=60&speed=max'");
      await page.locator(".play").click();
      await page.locator(".stopped").waitFor();
      expect(await epochs(page)).toBe(60);
      const shown = await page
        .locator(".output > .losses data")
        .evaluateAll((all) => all.map((one) => Number(one.getAttribute("value"))));
      const engine = engineLosses(60);
      expect(shown).toHaveLength(2);
      shown.forEach((loss, part) => expect(Math.abs(loss - engine[part]!)).toBeLessThan(1e-9));
      expect(engine[0]).toBeLessThan(0.1);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test("rewinds to the same first weights, and steps by sample, batch and epoch, by keyboard alone", async () => {
    const { page, complaints } = await openOffline(browser, course.folder, "seed=0.5");
    const first = await losses(page);
    const press = async (name: string): Promise<void> => {
      await page.getByRole("button", { name, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    await press("sample");
    await page.getByText("1 sample done").waitFor();
    await press("batch");
    await page.getByText("10 samples done").waitFor();
    await press("epoch");
    await expect.poll(() => epochs(page)).toBe(1);
    expect(await losses(page)).not.toEqual(first);
    await press("First weights");
    await expect.poll(() => epochs(page)).toBe(0);
    expect(await losses(page)).toEqual(first);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("clamps numbers out of range, ignores unknown choices, and says both", async () => {
    const { page } = await openOffline(
      browser,
      course.folder,
      "noise=90&batchSize=0&activation=mish&percTrainData=50",
    );
    await page.locator(".notice li").nth(2).waitFor();
    const notices = await page.locator(".notice li").allInnerTexts();
    expect(notices).toHaveLength(3);
    expect(notices.join()).toContain("noise=90");
    expect(notices.join()).toContain("it is 50 now");
    expect(notices.join()).toContain("activation=mish");
    expect(
      await page.getByLabel("Noise", { exact: true }).first().locator("input").first().inputValue(),
    ).toBe("50");
    await page.context().close();
  });

  test("keeps every setting in the address, so that a reload shows the same", async () => {
    const { page } = await openOffline(
      browser,
      course.folder,
      "seed=0.5&dataset=xor&networkShape=3&xTimesY=true",
    );
    await page.getByLabel("Learning rate").selectOption("0.3");
    await page.getByRole("button", { name: "Add a neuron to layer 1" }).click();
    await page.getByLabel("Show test data").check();
    const before = await losses(page);
    expect(page.url()).toContain("networkShape=4");
    await page.reload();
    await page.locator(".losses").first().waitFor();
    expect(await losses(page)).toEqual(before);
    expect(await page.getByLabel("Learning rate").inputValue()).toBe("0.3");
    expect(await page.getByLabel("Show test data").isChecked()).toBe(true);
    await page.context().close();
  });

  test("reads one's own data, and tells row and reason of what it cannot read", async () => {
    const { page } = await openOffline(browser, course.folder);
    await page.getByText("Your own data (CSV)").click();
    const rows = Array.from({ length: 12 }, (_, n) => `${n / 4 - 1},${n % 3},${n % 2 === 0 ? 1 : -1}`);
    await page.locator("textarea").fill(["x,y,label", ...rows.with(3, "1,oops,1")].join("\n"));
    await page.getByRole("button", { name: "Use these data" }).click();
    expect(await page.locator("#csv-fault").innerText()).toContain("Row 5: something is not a number");
    await page.locator("textarea").fill(["x,y,label", ...rows].join("\n"));
    await page.getByRole("button", { name: "Use these data" }).click();
    await page.getByText("12 data of yours are used.").waitFor();
    await page.context().close();
  });

  test.each([
    [
      "throws",
      "return delta;\n}\n\nexport function hiddenDelta",
      "return delta[7].length;\n}\n\nexport function hiddenDelta",
      /outputDelta stopped with an error at 02-delta\/delta.ts:38/,
    ],
    ["returns NaN", "const error = target[j] - out[j]", "const error = Number.NaN", /outputDelta: .*NaN/],
    [
      "returns a wrong shape",
      "const delta: number[] = [];",
      "const delta: number[] = [0];",
      /outputDelta: The returned list has length 2; it should be 1\./,
    ],
    [
      "never ends",
      "const error = target[j] - out[j]",
      "while (j < 9) {}\n    const error = 0",
      /outputDelta did not end within 2000 ms/,
    ],
  ])("names a function that %s", async (_, from, to, sentence) => {
    course.change("02-delta/delta.ts", from, to);
    const { page } = await openOffline(browser, course.folder);
    await page.locator(".trouble").waitFor();
    expect(await page.locator(".trouble").innerText()).toMatch(sentence);
    await page.context().close();
  });

  test("tells divergence from a mistake", async () => {
    const { page } = await openOffline(
      browser,
      course.folder,
      "activation=linear&problem=regression&learningRate=10&speed=max&seed=0.5",
    );
    await page.locator(".losses").first().waitFor();
    await page.locator(".play").click();
    await page.locator(".trouble").waitFor();
    expect(await page.locator(".trouble").innerText()).toContain("Try a smaller learning rate");
    await page.context().close();
  });

  test("shows the truth and the difference beside a mistake that trains well", async () => {
    course.change("02-delta/delta.ts", "weights[j][l] * nextDelta[l]", "nextDelta[l]");
    const { page } = await openOffline(
      browser,
      course.folder,
      "seed=0.5&compare=true&stopEpoch=300&speed=max",
    );
    await page.locator(".play").click();
    await page.locator(".stopped").waitFor();
    const terms = await page.locator(".output > .losses dt").allInnerTexts();
    expect(terms).toEqual(["Training loss", "Test loss", "True training loss", "Yours − truth"]);
    const [own = "", , , difference = ""] = await losses(page);
    expect(Number(own)).toBeLessThan(0.05);
    expect(difference).not.toBe("0");
    await page.getByLabel("Show the difference to the truth").check();
    await page.getByText("The true output minus yours").waitFor();
    await page.context().close();
  });

  test("shows no difference where the functions are right", async () => {
    const { page } = await openOffline(
      browser,
      course.folder,
      "seed=0.5&compare=true&stopEpoch=20&speed=max",
    );
    await page.locator(".play").click();
    await page.locator(".stopped").waitFor();
    expect((await losses(page)).at(-1)).toBe("0");
    await page.context().close();
  });

  test("parts the data three ways, judges each part, and stops at a loss", async () => {
    const { page } = await openOffline(
      browser,
      course.folder,
      "seed=0.5&percValData=20&stopLoss=0.2&speed=max&showPenalty=true",
    );
    await page.locator(".play").click();
    await page.getByText("Stopped: the training loss is as small as was asked for.").waitFor();
    const terms = await page.locator(".output > .losses dt").allInnerTexts();
    expect(terms).toEqual(["Training loss", "Validation loss", "Test loss", "Penalty λR(w)"]);
    expect(Number((await losses(page))[0])).toBeLessThanOrEqual(0.2);
    const counts = (await page.locator(".matrix td.number").allInnerTexts()).map(Number);
    // 30 % of 500 are test data.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(150);
    await page.context().close();
  });

  test("learns three classes, with softmaxDelta", async () => {
    const { page } = await openOffline(
      browser,
      course.folder,
      "seed=0.5&problem=three&learningRate=0.1&stopEpoch=60&speed=max",
    );
    await page.locator(".functions summary").click();
    expect(await page.locator(".functions").innerText()).toContain("softmaxDelta");
    await page.locator(".play").click();
    await page.locator(".stopped").waitFor();
    expect(await page.locator(".matrix tbody tr").count()).toBe(3);
    const accuracy = await page.locator(".quality dd").first().innerText();
    expect(Number.parseFloat(accuracy)).toBeGreaterThan(80);
    await page.context().close();
  });

  test("takes over a weight that is edited, and goes on from it until it is rewound", async () => {
    const { page } = await openOffline(browser, course.folder, "seed=0.5");
    const first = await losses(page);
    await page.getByRole("button", { name: "Neuron 1 of layer 3" }).press("Enter");
    await page.getByLabel("Weight from 1 to 1", { exact: true }).fill("3");
    await page.keyboard.press("Tab");
    await expect.poll(() => losses(page)).not.toEqual(first);
    await page.getByRole("button", { name: "First weights" }).click();
    await expect.poll(() => losses(page)).toEqual(first);
    await page.context().close();
  });

  test("draws new data for the same weights, and takes over another rate without beginning anew", async () => {
    const { page } = await openOffline(browser, course.folder, "seed=0.5&regularization=L2");
    await page.getByRole("button", { name: "epoch", exact: true }).click();
    await expect.poll(() => epochs(page)).toBe(1);
    const before = await losses(page);
    await page.getByLabel("Regularization rate λ").selectOption("0.1");
    await page.getByRole("button", { name: "epoch", exact: true }).click();
    await expect.poll(() => epochs(page)).toBe(2);
    await page.getByRole("button", { name: "New data, same weights" }).click();
    await expect.poll(() => losses(page)).not.toEqual(before);
    expect(await epochs(page)).toBe(2);
    expect(page.url()).not.toContain("seed=0.5&");
    await page.context().close();
  });
});
