// Every attack, in a process without a wall.
import { testAttacks } from "./attack-suite.ts";

testAttacks("process");
