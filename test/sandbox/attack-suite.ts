// The attacks of `npm run attacks` as tests, one each.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Level } from "../../grader/sandbox/pool.ts";
import { openArena, type Arena } from "../attacks/arena.ts";
import type { Attack } from "../attacks/attack.ts";
import { hasWall } from "./capabilities.ts";

/** Registers a test for each attack, at this level. */
export function testAttacks(level: Level, attacks: readonly Attack[]): void {
  describe.skipIf(level === "strong" && !hasWall)(`at level ${level} kadai holds against`, () => {
    let arena: Arena;
    beforeAll(async () => {
      arena = await openArena(level);
    });
    afterAll(() => arena.close());

    test.each(attacks)("$name", async (attack) => {
      expect(await arena.face(attack)).toBeUndefined();
    });
  });
}
