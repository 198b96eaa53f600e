// The attacks on the sandbox that end at once, on one without a wall; `npm run attacks` tries the others there too.
import { allAttacks } from "../attacks/all-attacks.ts";
import { testAttacks } from "./attack-suite.ts";

testAttacks(
  "process",
  allAttacks.filter(({ levels, isSlow }) => levels?.includes("process") && !isSlow),
);
