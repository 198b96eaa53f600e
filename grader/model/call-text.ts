// Calls as text: what crosses into a room, and the short name under which an answer is kept.
import { hash } from "node:crypto";
import type { Call } from "./call.ts";
import { encode } from "./codec.ts";

interface CallText {
  readonly args: string;
  readonly key: string;
}

/** The visible calls are the same objects for a whole class: each is written once, not once for every student. */
const known = new WeakMap<Call, CallText>();

/** The arguments of a call, encoded as one array. */
export const argsText = (call: Call): string => textOf(call).args;

/** The key of a call: equal calls have equal keys, on every machine. */
export const callKey = (call: Call): string => textOf(call).key;

function textOf(call: Call): CallText {
  const before = known.get(call);
  if (before) return before;
  const args = encode(call.args);
  const key = hash("sha256", `[${JSON.stringify(call.name)},${args}]`, "base64url").slice(0, 22);
  const text = { args, key };
  known.set(call, text);
  return text;
}
