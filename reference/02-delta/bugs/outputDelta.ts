// Ways to get outputDelta wrong.
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

export const outputDelta = (own: Own): KnownMistakes<Own["outputDelta"]> => ({
  // E10 copied literally gives the same numbers as the other convention of the sign.
  "sign-flipped": (name, target, out, net) =>
    net.map((one, j) => -(target[j]! - out[j]!) * own.activationDerivative(name, one)),
  "derivative-forgotten": (_, target, out) => out.map((one, j) => target[j]! - one),
});
