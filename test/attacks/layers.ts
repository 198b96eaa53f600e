// How each layer of the sandbox is switched off in a copy of the grader, to see that some attack then succeeds.
import type { Level } from "../../grader/sandbox/pool.ts";

/** Replaces in one file of the repository a text that stands there exactly once. */
export interface Patch {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

export interface Layer {
  readonly patches: readonly Patch[];
  /** Where the layer stands alone: behind the strong wall, some attacks would fail for another reason. */
  readonly level: Level;
  /** The attacks to try: some that the layer is there for, and one that it is not and that must still fail. */
  readonly attacks: readonly string[];
}

export const layers: Readonly<Record<string, Layer>> = {
  /** Globals stay as V8 made them, and a thrown object is asked for its own message. */
  prelude: {
    level: "process",
    patches: [
      {
        file: "grader/loader/prelude/globals.js",
        before: "!published.includes(name)",
        after: "false",
      },
      {
        file: "grader/loader/prelude/describe-error.js",
        before: 'const message = inheritedText(thrown, "message") ?? "";',
        after: 'const message = "" + thrown.message;',
      },
    ],
    attacks: ["webassembly-memory", "finalizer-loop", "hostile-error", "shared-buffer", "endless-loop"],
  },
  /** The parent no longer looks at memory. */
  watchdog: {
    level: "process",
    patches: [
      {
        file: "grader/sandbox/watch.ts",
        before: 'if ((usage?.residentMb ?? 0) > allowance.residentMb) return "memory";\n',
        after: "",
      },
    ],
    attacks: ["huge-fill", "resizable-buffer", "endless-loop"],
  },
  /** The parent no longer looks at time. */
  deadline: {
    level: "process",
    patches: [
      {
        file: "grader/sandbox/watch.ts",
        before:
          'if (cpuMs > allowance.cpuMs) return "cpu";\n    return wallMs > allowance.wallMs ? "stuck" : undefined;',
        after: "return undefined;",
      },
    ],
    attacks: ["exponential-syntax", "endless-loop"],
  },
  /** Getters of a result are run, and numbers are written as JSON would write them. */
  codec: {
    level: "process",
    patches: [
      {
        file: "grader/loader/prelude/encode.js",
        before: 'hasOwn(descriptor, "value") ? write(descriptor.value, depth + 1) : opaqueText("accessor")',
        after: "write(value[keys[i]], depth + 1)",
      },
      {
        file: "grader/loader/prelude/encode.js",
        before: "  if (value - value === 0 && (value !== 0",
        after: "  return stringify(value);\n  if (value - value === 0 && (value !== 0",
      },
    ],
    attacks: ["special-numbers", "changing-getter", "getter-loop", "benign"],
  },
  /** An import is a path on the disk, as it is to a careless loader. */
  imports: {
    level: "process",
    patches: [
      {
        file: "grader/loader/prelude/modules.js",
        before:
          'if (typeof specifier === "string" && (startsWith(specifier, "./") || startsWith(specifier, "../"))) {\n    const path = join(folderOf(importer), specifier);',
        after:
          'if (typeof specifier === "string") {\n    const path = join(folderOf(importer), specifier) ?? specifier;',
      },
      {
        file: "grader/loader/transform.ts",
        before: "const sources = [...submitted, ...given];",
        after: `const onDisk = [...submitted].flatMap(({ text }) =>
      [...text.matchAll(/ from "([^"]*)"/g)].flatMap(([, path = ""]) => {
        try {
          const secret = process.getBuiltinModule("node:fs").readFileSync(path.replace(/^[./]*/, "/"), "utf8");
          return [{ path: path.startsWith("/") ? \`task/\${path}\` : path, text: \`export default \${JSON.stringify(secret)};\` }];
        } catch {
          return [];
        }
      }),
    );
    const sources = [...submitted, ...given, ...onDisk] as readonly SourceFile[];`,
      },
    ],
    attacks: ["import-canary", "import-absolute", "import-data", "benign"],
  },
  /** The grader believes that the wall stands, and it does not. */
  wall: {
    level: "strong",
    patches: [
      {
        file: "grader/sandbox/wall.ts",
        before: 'if (atMost === "process") return',
        after:
          'if (atMost === "strong") return { ...processWall(runtime, paranoid, ""), level: "strong" };\n  if (atMost === "process") return',
      },
      {
        file: "grader/sandbox/channel.ts",
        before: "env: { ...environment }",
        after: "env: { ...process.env, ...environment }",
      },
    ],
    attacks: [
      "broken-isolate-reads",
      "broken-isolate-writes",
      "broken-isolate-reads-environment",
      "broken-isolate-connects",
      "broken-isolate-spawns",
      "broken-isolate-signals",
      "benign",
    ],
  },
};
