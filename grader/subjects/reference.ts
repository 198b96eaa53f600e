// The live reference as a subject: trusted code, called in this process.
import type { Call, Observation, Outcome, Subject } from "../model/call.ts";
import type { Value } from "../model/value.ts";

/** What `reference/NN-name/index.ts` exports: the graded functions and the oracles, by name. */
export type ReferenceFunctions = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Answers by calling the reference. An error it throws is an answer too: some input has to be refused. */
export const reference = (functions: ReferenceFunctions): Subject => ({
  answer: async (calls) => calls.map((call) => observe(functions, call)),
});

function observe(functions: ReferenceFunctions, call: Call): Observation {
  const begun = performance.now();
  const outcome = outcomeOf(functions, call);
  return { call, outcome, ms: performance.now() - begun };
}

/** What becomes of one call. */
export function outcomeOf(functions: ReferenceFunctions, { name, args }: Call): Outcome {
  const answer = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!answer) return { kind: "missing" };
  try {
    return { kind: "returned", value: answer(...(args as never[])) as Value, args };
  } catch (error) {
    if (error instanceof Error) return { kind: "threw", name: error.name, message: error.message };
    throw error;
  }
}
