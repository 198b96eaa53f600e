// Every attack that does not ask for a wall, on a sandbox without one.
import { allAttacks } from "../attacks/all-attacks.ts";
import { testAttacks } from "./attack-suite.ts";

testAttacks(
  "process",
  allAttacks.filter(({ levels }) => levels?.includes("process") ?? true),
);
