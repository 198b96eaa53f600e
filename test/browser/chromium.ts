// A real browser for the tests of pages; they are skipped, and say so, where there is none.
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

/** Debian's; on another system name one in KADAI_CHROMIUM. */
const executablePath = process.env["KADAI_CHROMIUM"] ?? "/usr/bin/chromium";

export const hasChromium = existsSync(executablePath);

if (!hasChromium) {
  const sentence = `this machine has no browser: ${executablePath} is not there`;
  if (process.env["KADAI_REQUIRE_CAPABILITIES"] === "1") throw new Error(sentence);
  console.warn(sentence);
}

/** In a container there is no sandbox to be had; the pages are ours and offline. */
const args = ["--no-sandbox", "--disable-quic", "--disable-background-networking"];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args });

/** A page that was opened, with everything it complained of and everything it asked for. */
export interface OpenPage {
  readonly page: Page;
  /** Errors on the console, errors thrown, and addresses asked for beside the file itself. */
  readonly complaints: readonly string[];
}

/** Opens a file in a fresh profile. @param hash what stands behind the # of its address; nothing when left out */
export async function openFile(
  browser: Browser,
  file: string,
  { hash = "", ...options }: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const address = pathToFileURL(file).href;
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const url = request.url().split("#")[0] ?? "";
    if (url !== address && !/^(data|blob):/.test(url)) complaints.push(`asked for ${url}`);
  });
  await page.goto(hash === "" ? address : `${address}#${hash}`);
  return { page, complaints };
}
