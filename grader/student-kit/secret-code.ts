// The lines of `reference/` that no student may see: solutions, known mistakes, specimens, the engine.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripTypes } from "../loader/transform.ts";
import type { Assignment } from "../model/assignment.ts";
import { denseOf, fewestDense, searchFor } from "./dense-text.ts";
import { filesBelow } from "./files-below.ts";
import { harmlessLines } from "./harmless-lines.ts";

/**
 * Every line of 25 characters or more, blanks not counted, also as it is without its types, with where it stands.
 * Lines that handed-out code has are none of them; nor are imports and {@link harmlessLines}.
 */
export function secretCode(course: string, assignments: readonly Assignment[]): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const path of filesBelow(course, "reference")) {
    const text = readFileSync(join(course, path), "utf8");
    for (const version of [text, withoutTypes(path, text)])
      version.split("\n").forEach((line, index) => {
        const dense = denseOf(line);
        if (dense.length >= fewestDense && !isImport(line) && !lines.has(dense))
          lines.set(dense, `what stands in ${path}:${index + 1}`);
      });
  }
  for (const line of Object.keys(harmlessLines)) lines.delete(denseOf(line));
  const { all, code } = open(course, assignments);
  for (const { piece } of searchFor(lines.keys())(code)) lines.delete(piece);
  // A comment of the stub may stand in a solution as well; a solution in a comment of the stub may not.
  const comments = [...lines.keys()].filter((line) => /^(\/\*\*|\*|\/\/)/.test(line));
  for (const { piece } of searchFor(comments)(all)) lines.delete(piece);
  return lines;
}

const isImport = (line: string): boolean => /^\s*(import\b|export [{*])/.test(line);

/** Nothing where it cannot be read: some specimens are no TypeScript on purpose. */
function withoutTypes(path: string, text: string): string {
  try {
    return path.endsWith(".ts") ? stripTypes(text) : "";
  } catch {
    return "";
  }
}

/** What everybody may know: handed-out code, and of the stubs all but the bodies of functions. */
function open(
  course: string,
  assignments: readonly Assignment[],
): { readonly all: string; readonly code: string } {
  const texts = assignments.flatMap(({ id, given, manifest }) => [
    ...given.map(({ text }) => text),
    ...manifest.submit.map((name) =>
      declarations(readFileSync(join(course, "assignments", id, name), "utf8")),
    ),
  ]);
  const all = texts.join("\n");
  return { all, code: all.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, "") };
}

/** A stub without what its functions do, but for the `throw` that stands there before anything is written. */
const declarations = (stub: string): string =>
  stub.replace(
    /^((?:export )?function [^]*?\{\n)([^]*?)^\}$/gm,
    (_, head: string, body: string) =>
      `${head}${/^ {2}throw new NotImplemented\("\w+"\);$/m.exec(body)?.[0] ?? ""}\n}`,
  );
