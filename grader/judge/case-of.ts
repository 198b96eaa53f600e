// A case under the type its check declares for it.
import type { PlannedCase } from "../model/case-plan.ts";

/** Where checks of all types meet, the author's word vouches for the type. */
export const caseOf = (planned: PlannedCase) => planned.case as never;
