// The playground's page for a kit, built here: with no formula of a slope in it, and nothing to build it with there.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KitFile } from "./kit-file.ts";

/** Asks the playground's own program, which alone knows how it is built. @throws Error when that fails. */
export function playgroundShell(course: string): KitFile {
  const folder = mkdtempSync(join(tmpdir(), "kadai-shell-"));
  try {
    const file = join(folder, "shell.json");
    const program = join(course, "playground", "main.ts");
    const { status, stderr } = spawnSync(process.execPath, [program, "--shell", file], { encoding: "utf8" });
    if (status !== 0) throw new Error(`the playground's page cannot be built: ${stderr}`);
    return { path: "playground/shell.json", text: readFileSync(file, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
