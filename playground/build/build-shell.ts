// Builds the scripts of the page and of its Worker with Vite (the only file that imports it).
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { Shell, TruthKind } from "./shell.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** @param truth "numeric" for students: nothing of the reference's formulas is then in the scripts. */
export async function buildShell(truth: TruthKind): Promise<Shell> {
  const [page, worker] = [await bundle("../page/main.tsx", truth), await bundle("../worker/main.ts", truth)];
  const style = ["../../templates/style.css", "../page/page.css"].map((file) =>
    readFileSync(here(file), "utf8"),
  );
  return { page, worker, style: style.join("\n") };
}

/** One script without imports, as text. */
async function bundle(entry: string, truth: TruthKind): Promise<string> {
  const built = await build({
    configFile: false,
    root: here(".."),
    logLevel: "error",
    resolve: { alias: [{ find: /^\.\/reference\.ts$/, replacement: here(`../truth/${truth}.ts`) }] },
    // seedrandom asks for Node's source of randomness, which a fixed seed never needs.
    plugins: [
      {
        name: "no-node",
        resolveId: (id) => (id === "crypto" ? "\0nothing" : null),
        load: (id) => (id === "\0nothing" ? "export default {}" : null),
      },
    ],
    build: {
      write: false,
      target: "es2024",
      modulePreload: false,
      lib: { entry: here(entry), formats: ["iife"], name: "kadai" },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const script = outputs.find((output) => output.type === "chunk");
  if (script?.type !== "chunk") throw new Error(`Vite made no script of ${entry}`);
  return script.code;
}
