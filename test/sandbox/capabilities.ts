// Whether this machine can put up the strong wall; tests that need it are skipped, and say so, where it cannot.
import { missingWall } from "../attacks/missing-wall.ts";

const reason = missingWall();

export const hasWall = reason === undefined;

if (!hasWall) {
  const sentence = `this machine has no wall: ${reason}`;
  if (process.env["KADAI_REQUIRE_CAPABILITIES"] === "1") throw new Error(sentence);
  console.warn(sentence);
}
