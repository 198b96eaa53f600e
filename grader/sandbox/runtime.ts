// Gathers what a worker needs to run into a folder of its own, so that nothing else has to be visible behind the wall.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { findPackageJSON } from "node:module";
import { basename, dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { stripTypes } from "../loader/transform.ts";
import { ownExtension } from "../model/own-extension.ts";
import { publicTemporaryFolder } from "./public-place.ts";

export interface Runtime {
  /** Absolute path; everybody may read it. */
  readonly folder: string;
  /** Of the worker's entry, within the folder. */
  readonly entry: string;
  remove(): void;
}

/** A runtime whose folder is there, and filled when it is needed. */
export interface EmptyRuntime extends Runtime {
  /** Writes what a worker needs; the second time nothing. */
  furnish(): void;
}

const here = fileURLToPath(import.meta.url);
const graderFolder = dirname(dirname(here));

/** Folders of packages that nothing loads at run time. */
const unused = ["esm", "types", "src", "vendor", "bin", "native-example", "register", "ts-node-plugin"];

/** A folder for a runtime, still empty, below the system's temporary folder. */
export function openRuntime(): EmptyRuntime {
  const folder = mkdtempSync(join(publicTemporaryFolder(), "kadai-"));
  chmodSync(folder, 0o755);
  let isFurnished = false;
  return {
    folder,
    entry: join("sandbox", "worker.js"),
    furnish() {
      if (!isFurnished) fill(folder);
      isFurnished = true;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A runtime that is ready to be used. */
export function createRuntime(): Runtime {
  const runtime = openRuntime();
  runtime.furnish();
  return runtime;
}

/**
 * Writes the worker's own sources as plain JavaScript (a worker that has to strip types takes twice as long to start)
 * and the packages they import.
 */
function fill(folder: string): void {
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  copySources(join(graderFolder, "sandbox", `worker${ownExtension}`), folder, new Set());
  cpSync(join(graderFolder, "loader", "prelude"), join(folder, "loader", "prelude"), { recursive: true });
  for (const name of ["isolated-vm", "sucrase"]) copyPackage(name, here, folder);
}

/** Copies a source file and, in turn, what it imports, as JavaScript. */
function copySources(file: string, folder: string, copied: Set<string>): void {
  if (copied.has(file)) return;
  copied.add(file);
  const text = readFileSync(file, "utf8");
  const script = ownExtension === ".ts" ? stripTypes(text) : text;
  const target = join(folder, relative(graderFolder, file)).slice(0, -ownExtension.length);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.js`, script.replace(/(from ")(\.[^"]*)\.ts"/g, '$1$2.js"'));
  for (const [, specifier = ""] of script.matchAll(/from "(\.[^"]*)"/g)) {
    copySources(join(dirname(file), specifier), folder, copied);
  }
}

/** Copies a package and, in turn, the packages it depends on, side by side. */
function copyPackage(name: string, importer: string, folder: string): void {
  const target = join(folder, "node_modules", name);
  if (existsSync(target)) return;
  const found = findPackageJSON(name, importer);
  if (found === undefined) return;
  // Some package managers put links where the packages should be.
  const description = realpathSync(found);
  const source = dirname(description);
  cpSync(source, target, { recursive: true, filter: (path) => isNeeded(relative(source, path)) });
  const { dependencies = {} } = JSON.parse(readFileSync(description, "utf8")) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  for (const dependency of Object.keys(dependencies)) copyPackage(dependency, description, folder);
}

function isNeeded(path: string): boolean {
  const folders = path.split(sep);
  if (folders.includes("prebuilds") && folders.length > 1 + folders.indexOf("prebuilds")) {
    return path.includes(`${process.platform}-${process.arch}`);
  }
  return !folders.some((name) => unused.includes(name)) && !/\.(d\.[cm]?ts|map|md|tgz)$/.test(basename(path));
}
