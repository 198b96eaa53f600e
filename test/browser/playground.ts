// Opens the playground in a browser, from disk or served, with a student's work in it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { loadCatalogues } from "../../grader/load/catalogues.ts";
import type { Language } from "../../grader/model/assignment.ts";
import { buildShell } from "../../playground/build/build-shell.ts";
import { pageHtml } from "../../playground/build/page-html.ts";
import type { Shell, TruthKind } from "../../playground/build/shell.ts";
import { readStudentCode } from "../../playground/build/student-code.ts";
import { openFile, type OpenPage } from "./chromium.ts";

const shells = new Map<TruthKind, Promise<Shell>>();

/** Built once for all tests of a file. */
export function shellOf(truth: TruthKind): Promise<Shell> {
  const known = shells.get(truth) ?? buildShell(truth);
  shells.set(truth, known);
  return known;
}

/** The page of a course folder as one file's text. */
const offlinePage = async (
  course: string,
  language: Language = "en",
  truth: TruthKind = "reference",
): Promise<string> =>
  pageHtml({
    shell: await shellOf(truth),
    student: readStudentCode(course),
    sentences: loadCatalogues(),
    language,
    served: false,
  });

/** Opens the offline page of a course folder at an address, e.g. "tab=step", and waits until it is ready. */
export async function openOffline(
  browser: Browser,
  course: string,
  hash = "",
  { truth = "reference", ...options }: BrowserContextOptions & { readonly truth?: TruthKind } = {},
): Promise<OpenPage> {
  const file = join(course, "playground.html");
  writeFileSync(file, await offlinePage(course, "en", truth));
  const opened = await openFile(browser, file, { ...options, hash });
  await opened.page.locator(".functions summary, .trouble").first().waitFor();
  return opened;
}
