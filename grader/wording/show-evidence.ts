// Shows what a finding is based on: the call, the student's answer, the expected one, and where they part first.
import type { Call } from "../model/call.ts";
import { isOpaque, type Value } from "../model/value.ts";
import type { Finding } from "../model/verdict.ts";
import { showValue } from "./show-value.ts";
import { visibleText } from "./visible-text.ts";

/** Evidence as text, the same in every language. */
export interface ShownEvidence {
  /** E.g. `outputDelta("sigmoid", [1, 0])`. */
  readonly call: string;
  readonly yours?: string;
  readonly expected?: string;
  /** The first place that is wrong, when the value is not a single number. */
  readonly at?: { readonly path: string; readonly yours: string; readonly expected: string };
}

/** The evidence of a finding; undefined when it has none (a hidden case, a finding about no single call). */
export function showEvidence({ evidence, params }: Finding): ShownEvidence | undefined {
  if (!evidence) return undefined;
  const call = showCall(evidence.call);
  if (!("expected" in evidence))
    return { call, ...("yours" in evidence && { yours: showValue(evidence.yours) }) };
  const [yours, expected] = showPair(evidence.yours, evidence.expected);
  const path = params["path"];
  return typeof path === "string" && path !== ""
    ? { call, yours, expected, at: showPlace(path, evidence.yours, evidence.expected) }
    : { call, yours, expected };
}

/** A call as a student would write it. */
export const showCall = ({ name, args }: Call): string =>
  `${name}(${args.map((arg) => showValue(arg)).join(", ")})`;

/** Digits to try, few first: two different numbers must not look the same. Seventeen tell any two doubles apart. */
const digitsToTry = [4, 6, 9, 12, 17];

/** Both values with as many digits as it takes to see that they differ. */
function showPair(yours: Value, expected: Value): readonly [string, string] {
  const pairs = digitsToTry.map(
    (digits) => [showValue(yours, digits), open(showValue(expected, digits))] as const,
  );
  return pairs.find(([one, other]) => one !== other) ?? [showValue(yours), open(showValue(expected))];
}

/** A null in an expectation stands for whatever a check leaves open; it is no value anyone should return. */
const open = (text: string): string => text.replaceAll(/\bnull\b/g, "…");

function showPlace(path: string, yours: Value, expected: Value): NonNullable<ShownEvidence["at"]> {
  // As the items of a list, so that numbers keep their sign.
  const [mine, right] = showPair([valueAt(yours, path)], [valueAt(expected, path)]);
  return { path: visibleText(path), yours: mine.slice(1, -1), expected: right.slice(1, -1) };
}

/** What lies at a path such as "[1].weights[0]"; undefined where it leads nowhere. */
function valueAt(value: Value, path: string): Value {
  const steps = [...path.matchAll(/\[(\d+)\]|\.([^.[\]]+)/g)].map(([, index, key]) => index ?? key ?? "");
  return steps.reduce<Value>(
    (here, step) =>
      typeof here === "object" && here !== null && !isOpaque(here) && Object.hasOwn(here, step)
        ? (here as { readonly [key: string]: Value })[step]
        : undefined,
    value,
  );
}
