// The attacks on the sandbox that end at once, behind the strong wall; `npm run attacks` tries the others there too.
import { allAttacks } from "../attacks/all-attacks.ts";
import { testAttacks } from "./attack-suite.ts";

testAttacks(
  "strong",
  allAttacks.filter(({ levels, isSlow }) => levels?.includes("strong") && !isSlow),
);
