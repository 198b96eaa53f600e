// `npm run attacks -- --without LAYER`: switches a layer off in a copy of the project and tries who then gets through.
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyCourse } from "../course-copy.ts";
import { courseFolder } from "../../grader/load/assignment.ts";
import { layers, type Layer, type Patch } from "./layers.ts";

/** Tries one layer, or each in turn with "all", and prints who succeeds. Returns whether every layer was missed. */
export function tryWithout(name: string): boolean {
  const names = name === "all" ? Object.keys(layers) : [name];
  const lines = names.map((layer) => {
    const succeeded = attacksWithout(layer, layers[layer]!);
    return { layer, succeeded };
  });
  const widest = Math.max(...names.map(({ length }) => length));
  for (const { layer, succeeded } of lines) {
    const found = succeeded.length === 0 ? "nothing guards this layer" : `${succeeded.join(", ")} succeed`;
    process.stdout.write(`without ${layer.padEnd(widest)}  ${found}\n`);
  }
  return lines.every(({ succeeded }) => succeeded.length > 0);
}

/** The names of the attacks that succeed. @throws when a patch does not fit the sources any more. */
function attacksWithout(name: string, { patches, level, attacks }: Layer): readonly string[] {
  const copy = copyCourse({ reference: true });
  try {
    cpSync(join(courseFolder, "test"), join(copy.folder, "test"), { recursive: true });
    for (const patch of patches) apply(patch, copy.folder);
    process.stdout.write(`without ${name}:\n`);
    const { stdout } = spawnSync(
      process.execPath,
      [join(copy.folder, "test", "attacks", "main.ts"), "--level", level, ...attacks],
      { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    );
    process.stdout.write(stdout.replaceAll(/^(?=.)/gm, "  "));
    const rows = stdout.match(/^(?:strong|process) .* s {2}(?:held|SUCCEEDS: .*)$/gm) ?? [];
    const succeeded = attacks.filter((attack) =>
      rows.some((row) => row.includes(` ${attack} `) && row.includes("SUCCEEDS")),
    );
    // Where not even the attacks on other layers fail, it is the copy that is broken, and nothing is proved.
    if (rows.length !== attacks.length || succeeded.length === attacks.length)
      throw new Error(`the copy of the grader without ${name} does not work`);
    return succeeded;
  } finally {
    copy.remove();
  }
}

function apply({ file, before, after }: Patch, folder: string): void {
  const path = join(folder, file);
  const parts = readFileSync(path, "utf8").split(before);
  if (parts.length !== 2) {
    throw new Error(`${file} no longer says, once, ${JSON.stringify(before)}; mend test/attacks/layers.ts`);
  }
  writeFileSync(path, parts.join(after));
}
