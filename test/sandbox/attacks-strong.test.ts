// Every attack, behind the strong wall.
import { testAttacks } from "./attack-suite.ts";

testAttacks("strong");
