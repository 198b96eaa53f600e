// The text that both runners evaluate first in a submission's context: one text, so that they behave as one.
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { maxDepth } from "../model/codec.ts";
import { publishedGlobals } from "./globals.ts";

/** The parts in the order in which they are joined; each may use what stands above it. */
const parts = [
  "intrinsics",
  "globals",
  "random",
  "date",
  "structured-clone",
  "decode",
  "encode",
  "describe-error",
  "modules",
  "console",
  "entry",
] as const;

// Comments are left behind: every fresh isolate has to read this text.
const readPart = (name: string) =>
  readFileSync(new URL(`prelude/${name}.js`, import.meta.url), "utf8").replace(/^\s*(\/\/|\/\*\*).*\n/gm, "");

/**
 * An expression whose value is a function `(print) => entry`.
 * `print(method, text)` is called for each `console` call with the encoded values; undefined makes it silent.
 * `entry(text) => text` answers one request at a time (the requests of interview.ts).
 */
export const prelude = `((print) => {
"use strict";
const published = ${JSON.stringify(publishedGlobals)};
const maxDepth = ${maxDepth};
${parts.map(readPart).join("\n")}
return entry;
})`;

/** The prelude of a runner that prints nothing: an expression whose value is `entry`. */
export const silentPrelude = `${prelude}(undefined)`;

/**
 * V8's code cache for {@link silentPrelude}, with the functions every submission needs compiled: a fresh isolate
 * that starts with it is ready in two thirds of the time. Made by running the prelude once on a submission of ours.
 */
export function compiledPrelude(): ArrayBuffer {
  const script = new Script(silentPrelude);
  const entry = script.runInContext(createContext()) as (request: string) => string;
  const code = "(function (exports, require) { exports.f = (x) => [x, NaN, -0, { a: x }, new Map()]; })";
  const files = [{ path: "a.ts", code, failure: null }];
  entry(JSON.stringify({ kind: "load", seed: 1, submittedCount: 1, files }));
  entry(JSON.stringify({ kind: "call", name: "f", args: ['[[1,{"$":"NaN"},{"_a":1}]]'] }));
  const { buffer, byteOffset, byteLength } = script.createCachedData();
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
