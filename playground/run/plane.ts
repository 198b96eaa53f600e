// The plane as a grid of points, and what every unit of a network answers over it.
import type { Network } from "../../assignments/given/network.ts";
import type { Lecture } from "../model/lecture.ts";
import { forwardInto, roomFor } from "./forward-pass.ts";

/** Points along each side of a map. */
export const mapSize = 50;
/** The maps reach from −6 to 6 both ways, as the Playground's do. */
export const mapReach = 6;

/** Cell centres, row by row from the top left. */
export const gridPoints: readonly { readonly x: number; readonly y: number }[] = Array.from(
  { length: mapSize * mapSize },
  (_, place) => {
    const at = (cell: number) => ((cell + 0.5) / mapSize) * 2 * mapReach - mapReach;
    return { x: at(place % mapSize), y: -at(Math.floor(place / mapSize)) };
  },
);

/** maps[k][j] holds out_j of layers[k] at every grid point. @param inputs of the grid points. */
export function mapsOf(
  run: Pick<Lecture, "activate">,
  network: Network,
  inputs: readonly number[][],
): Float32Array<ArrayBuffer>[][] {
  const maps = network.layers.map(({ biases }) => biases.map(() => new Float32Array(inputs.length)));
  const room = roomFor(network);
  for (let place = 0; place < inputs.length; place++) {
    forwardInto(room, network, inputs[place]!, run.activate);
    for (let k = 0; k < maps.length; k++)
      for (let j = 0; j < maps[k]!.length; j++) maps[k]![j]![place] = room.outs[k]![j]!;
  }
  return maps;
}

/** What each feature is over the plane: the maps of layer 0. */
export const inputMaps = (inputs: readonly number[][]): Float32Array<ArrayBuffer>[] =>
  (inputs[0] ?? []).map((_, i) => Float32Array.from(inputs, (input) => input[i]!));
