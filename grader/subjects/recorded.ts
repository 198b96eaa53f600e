// A subject that repeats answers recorded earlier and runs no code.
import { callKey } from "../model/call-text.ts";
import type { Answers } from "../model/case-plan.ts";
import type { Subject } from "../model/call.ts";

/** Answers from a recording. A call that was never recorded gets no observation. */
export const recorded = (answers: Answers): Subject => ({
  answer: async (calls) =>
    calls.flatMap((call) => {
      const outcome = answers.get(callKey(call));
      return outcome ? [{ call, outcome, ms: 0 }] : [];
    }),
});
