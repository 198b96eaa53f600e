// Calls as text: what crosses into a room, and the key under which an answer is found.
import type { Call } from "./call.ts";
import { encode } from "./codec.ts";
import type { Value } from "./value.ts";

/** Writes the arguments of a call as one encoded array. */
export type WriteArgs = (args: readonly Value[]) => string;

/** {@link WriteArgs} for one call. */
export const argsText: WriteArgs = encode;

/** {@link WriteArgs} for many calls that share lists and objects: each of these is written once. */
export function argsWriter(): WriteArgs {
  const known = new Map<Value, string>();
  const write = (arg: Value): string => {
    if (typeof arg !== "object" || arg === null) return encode(arg);
    const before = known.get(arg);
    if (before !== undefined) return before;
    const text = encode(arg);
    known.set(arg, text);
    return text;
  };
  // No list of arguments has holes: checks write it out.
  return (args) => `[${args.map(write).join()}]`;
}

/** The key of a call: equal calls have equal keys, on every machine. @param args as {@link WriteArgs} gives them. */
export const callKey = ({ name, args }: Call, text = argsText(args)): string =>
  `[${JSON.stringify(name)},${text}]`;
