// Every attack there is: the one list behind `npm run attacks` and the tests.
import type { Attack } from "./attack.ts";
import { programs } from "./programs.ts";

export const allAttacks: readonly Attack[] = [...programs];
