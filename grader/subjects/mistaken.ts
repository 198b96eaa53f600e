// A known mistake that can be asked: trusted code, called in this process.
import type { Call, Outcome } from "../model/call.ts";
import type { AskedMistake } from "../model/diagnosis.ts";
import { outcomeOf, type ReferenceFunctions } from "./reference.ts";

/** @param functions the graded functions as a student with the mistake has them. */
export function mistaken(mistake: {
  readonly id: string;
  readonly function: string;
  readonly functions: ReferenceFunctions;
}): AskedMistake {
  // The visible calls are the same objects for a whole class; what hidden ones were answered goes with them.
  const known = new WeakMap<Call, Outcome>();
  return {
    id: mistake.id,
    function: mistake.function,
    answer({ call }) {
      const before = known.get(call);
      if (before) return before;
      // It may change what it is given, and that is part of the mistake.
      const args = structuredClone(call.args);
      const outcome = outcomeOf(mistake.functions, { ...call, args });
      known.set(call, outcome);
      return outcome;
    },
  };
}
