// Turns a submission's TypeScript files into function bodies, in one pass, every line where it was.
import { Script } from "node:vm";
import { transform as sucrase } from "sucrase";
import type { Snapshot, SourceFile } from "../model/snapshot.ts";

/** Bytes of one file: a hundred honest assignments. */
const maxFileBytes = 256_000;
const maxFiles = 20;
/** Bytes of all files of a submission. */
const maxTotalBytes = 1_000_000;
/** Characters kept of a message: some repeat a name from the file, however long. */
const maxMessage = 500;
/** Transformed files kept for the next submission: the given ones are the same for a whole class. */
const maxRemembered = 32;

/** Why a file is no module. `line` counts from 1. */
export interface SyntaxFailure {
  readonly message: string;
  readonly line: number | null;
}

/** A file ready for the prelude: the source of a function `(exports, require)`, or why there is none. */
export type TransformedFile =
  | { readonly path: string; readonly code: string; readonly failure: null }
  | {
      readonly path: string;
      readonly code: null;
      readonly failure: SyntaxFailure & { readonly file: string };
    };

/** Submitted files first, then the given ones. */
export interface Transformed {
  readonly submittedCount: number;
  readonly files: readonly TransformedFile[];
}

/** Makes a transformer that remembers the files it has met. A student's mistakes come back as values. */
export function createTransform(): (snapshot: Snapshot) => Transformed {
  const remembered = new Map<string, string | SyntaxFailure>();
  const bodyOf = (text: string) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    if (remembered.size >= maxRemembered) remembered.clear();
    const body = transformText(text);
    remembered.set(text, body);
    return body;
  };
  return ({ submitted, given }) => {
    const sources = [...submitted, ...given];
    const excess = excessOf(sources);
    return {
      submittedCount: submitted.length,
      files: sources.map((source) => asFile(source.path, problemOf(source) ?? excess ?? bodyOf(source.text))),
    };
  };
}

const problemOf = ({ problem }: SourceFile): SyntaxFailure | undefined =>
  problem === undefined ? undefined : { message: problem, line: null };

const asFile = (path: string, body: string | SyntaxFailure): TransformedFile =>
  typeof body === "string"
    ? { path, code: body, failure: null }
    : { path, code: null, failure: { ...body, file: path } };

function excessOf(sources: readonly SourceFile[]): SyntaxFailure | undefined {
  if (sources.length > maxFiles) return { message: `there are more than ${maxFiles} files`, line: null };
  const total = sources.reduce((bytes, { text }) => bytes + Buffer.byteLength(text), 0);
  if (total <= maxTotalBytes) return undefined;
  return { message: `the files are larger than ${maxTotalBytes / 1000} kB together`, line: null };
}

function transformText(text: string): string | SyntaxFailure {
  if (Buffer.byteLength(text) > maxFileBytes) {
    return { message: `the file is larger than ${maxFileBytes / 1000} kB`, line: null };
  }
  try {
    const { code } = sucrase(text, { transforms: ["typescript", "imports"], disableESTransforms: true });
    // On one line with the first of the code, so that line numbers hold.
    const body = `(function (exports, require) {${code}\n})`;
    return mistakeSeenByV8(body) ?? unreadableExport(code) ?? body;
  } catch (error) {
    return failureOfSucrase(error);
  }
}

function failureOfSucrase(error: unknown): SyntaxFailure {
  if (error instanceof RangeError) return { message: "the file is nested too deeply", line: null };
  const { message, loc } = error as Error & { readonly loc?: { readonly line: number } };
  return { message: message.replace(/ \(\d+:\d+\)$/, "").slice(0, maxMessage), line: loc?.line ?? null };
}

/** sucrase declares only the first name of `export const a = 1, b = 2`; it is better to say so than to fail on `b`. */
function unreadableExport(code: string): SyntaxFailure | undefined {
  const found = /; exports\.([\w$]+) = \1,/.exec(code);
  if (!found) return undefined;
  const line = code.slice(0, found.index).split("\n").length;
  return { message: "write an `export` of its own for each name that follows a comma", line };
}

/** Mistakes that sucrase lets pass, such as a name declared twice. Compiles only; nothing runs. */
function mistakeSeenByV8(body: string): SyntaxFailure | undefined {
  const filename = "body";
  try {
    void new Script(body, { filename });
    return undefined;
  } catch (error) {
    const { message, stack = "" } = error as Error;
    const line = new RegExp(`^${filename}:(\\d+)`).exec(stack)?.[1];
    return { message: message.slice(0, maxMessage), line: line === undefined ? null : Number(line) };
  }
}

/** TypeScript of our own as JavaScript, still an ES module, every line where it was. */
export const stripTypes = (text: string): string =>
  sucrase(text, { transforms: ["typescript"], disableESTransforms: true }).code;
