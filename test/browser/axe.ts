// What axe-core finds on a page.
import axe from "axe-core";
import type { Page } from "playwright-core";

interface Axe {
  run(options: { runOnly?: readonly string[] }): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly unknown[] }[];
    }[];
  }>;
}

/**
 * What axe-core finds, as "rule: where". It comes in by the debugger's door, which no policy of a page closes.
 * @param runOnly rules; all when left out.
 */
export async function faultsOf(page: Page, runOnly?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const found = (globalThis as unknown as { readonly axe: Axe }).axe.run(rules ? { runOnly: rules } : {});
    const { violations } = await found;
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  }, runOnly);
}
