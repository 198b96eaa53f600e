// Links the student's files like CommonJS modules, over the files in memory and nothing else.
import type { StudentFile } from "../model/student-file.ts";
import { Troubled } from "../model/trouble.ts";
import { errorOf } from "./error-of.ts";

/** What a file's code is once the script holds it: `(exports, require)`. */
type Body = (exports: Exports, require: (specifier: string) => Exports) => void;
type Exports = Record<string, unknown>;

/** A file in the script, with the line on which it begins there. */
export type PlacedFile = Omit<StudentFile, "code"> & {
  readonly body: Body | null;
  readonly startLine: number;
};

export type Linked = {
  /** What the student's files export under this name. @throws Troubled when its file cannot be loaded */
  find(name: string): unknown;
};

/** @param entering is told the path of each file before it is evaluated. */
export function linkFiles(files: readonly PlacedFile[], entering: (path: string) => void): Linked {
  const loaded = new Map<string, Exports>();
  const failures = new Map<string, Troubled>();

  function load(file: PlacedFile): Exports {
    const failed = failures.get(file.path);
    if (failed) throw failed;
    const known = loaded.get(file.path);
    if (known) return known;
    const exports: Exports = {};
    loaded.set(file.path, exports);
    try {
      if (file.body === null) throw unreadable(file);
      entering(file.path);
      file.body(exports, (specifier) => load(resolve(specifier, file.path)));
      return exports;
    } catch (error) {
      const failure = error instanceof Troubled ? error : failureOf(error, file, files);
      failures.set(file.path, failure);
      throw failure;
    }
  }

  function resolve(specifier: string, importer: string): PlacedFile {
    const path = new URL(specifier, `file:///${importer}`).pathname.slice(1);
    const found = files.find((file) =>
      [path, `${path}.ts`, path.replace(/\.js$/, ".ts")].includes(file.path),
    );
    if (!found) throw new Error(`cannot import "${specifier}": no such file belongs to the assignment`);
    return found;
  }

  return {
    find(name) {
      let failure: Troubled | undefined;
      for (const file of files.filter(({ submitted }) => submitted)) {
        try {
          const exports = load(file);
          if (Object.hasOwn(exports, name)) return exports[name];
        } catch (error) {
          if (mayHold(file, name)) failure ??= error as Troubled;
        }
      }
      if (failure) throw failure;
      return undefined;
    },
  };
}

/** A file that could not be loaded is to blame only for functions whose names stand in it. */
const mayHold = ({ body }: PlacedFile, name: string): boolean => body === null || String(body).includes(name);

function unreadable({ path, failure }: PlacedFile): Troubled {
  const line = failure?.line ?? undefined;
  return new Troubled({
    kind: "unloadable",
    function: path,
    message: failure?.message ?? "",
    file: path,
    ...(line !== undefined && { line }),
  });
}

function failureOf(error: unknown, { path }: PlacedFile, files: readonly PlacedFile[]): Troubled {
  const { text, ...place } = errorOf(error, files);
  return new Troubled({ kind: "unloadable", function: path, message: text, file: path, ...place });
}
