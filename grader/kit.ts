// The door for authors: everything `checks.ts` and `reference/` may use of the grader.
export { answers } from "./checks/answers.ts";
export { chooses } from "./checks/chooses.ts";
export { compare, compareForm } from "./checks/compare.ts";
export { obeys } from "./checks/obeys.ts";
export { matchesGradient } from "./checks/matches-gradient.ts";
export { matchesReference } from "./checks/matches-reference.ts";
export { partition } from "./checks/partition.ts";
export { refuses } from "./checks/refuses.ts";
export type { Call } from "./model/call.ts";
export type { CaseSets, Check, FollowThrough } from "./model/check.ts";
export type { Value } from "./model/value.ts";
export type { Finding } from "./model/verdict.ts";

import type { Call } from "./model/call.ts";
import type { Value } from "./model/value.ts";

/** A question to a submission or to the reference: call this function with these arguments. */
export const call = (name: string, ...args: readonly Value[]): Call => ({ name, args });
