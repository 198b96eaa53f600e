// The attacks on collecting and on reports, for which the wall plays no part; the slow ones are left to `npm run attacks`.
import { allAttacks } from "../attacks/all-attacks.ts";
import { testAttacks } from "./attack-suite.ts";

testAttacks(
  "process",
  allAttacks.filter(({ levels, isSlow }) => levels === undefined && !isSlow),
);
