// Draws the networks of a call: what the trained ones decide, and the weights of yours or of the one it was given.
import type { Evidence } from "../../model/verdict.ts";
import { decisionBoundary } from "./decision-boundary.ts";
import { networkDiagram } from "./network-diagram.ts";
import type { Picture, Voice } from "./picture.ts";
import { layersOf } from "./read-network.ts";

/** The first call with a boundary, and the first with a network that can be drawn. */
export function drawNetworks(voice: Voice, evidence: readonly Evidence[]): readonly Picture[] {
  const boundary = evidence.flatMap((one) => boundaryOf(voice, one) ?? []).slice(0, 1);
  const diagram = evidence.flatMap((one) => diagramOf(voice, one) ?? []).slice(0, 1);
  return [...boundary, ...diagram];
}

function boundaryOf(voice: Voice, { call, yours, expected }: Evidence): Picture | undefined {
  const [mine, right] = [layersOf(yours), layersOf(expected)];
  return mine && right && decisionBoundary(voice, mine, right, call.args[1]);
}

function diagramOf(voice: Voice, { call, yours }: Evidence): Picture | undefined {
  const mine = layersOf(yours);
  if (mine) return networkDiagram(voice, mine, "yours");
  const given = layersOf(call.args[0]);
  return given && networkDiagram(voice, given, "given");
}
