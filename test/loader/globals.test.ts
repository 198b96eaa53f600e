// A submission finds exactly the published names in its global scope, whichever runner it is in.
import { expect, test } from "vitest";
import { publishedGlobals } from "../../grader/loader/globals.ts";
import { askBoth, call, returned, submission } from "./both-runners.ts";

test("the global scope holds the published names and no other", async () => {
  const text = "export const names = () => Object.getOwnPropertyNames(globalThis).sort();";
  expect(await askBoth(submission(text), [call("names")])).toEqual([returned([...publishedGlobals].sort())]);
});

test("every published name can be used", async () => {
  const text = `export const usable = (names: string[]) => names.filter((name) => (globalThis as any)[name] === undefined);`;
  expect(await askBoth(submission(text), [call("usable", publishedGlobals)])).toEqual([
    returned(["undefined"], publishedGlobals),
  ]);
});

test.each(["eval", "WebAssembly", "SharedArrayBuffer", "Atomics", "WeakRef", "FinalizationRegistry", "Intl"])(
  "%s is not published",
  (name) => {
    expect(publishedGlobals).not.toContain(name);
    expect(name in globalThis).toBe(true);
  },
);
