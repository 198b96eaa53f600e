// Every attack on the sandbox, on one without a wall.
import { allAttacks } from "../attacks/all-attacks.ts";
import { testAttacks } from "./attack-suite.ts";

testAttacks(
  "process",
  allAttacks.filter(({ levels }) => levels?.includes("process")),
);
