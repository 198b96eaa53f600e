// Every attack there is: the one list behind `npm run attacks` and the tests.
import type { Attack } from "./attack.ts";
import { honesty } from "./honesty.ts";
import { programs } from "./programs.ts";
import { reports } from "./reports.ts";
import { repositories } from "./repositories.ts";
import { workers } from "./workers.ts";

export const allAttacks: readonly Attack[] = [
  ...programs,
  ...workers,
  ...honesty,
  ...repositories,
  ...reports,
];
