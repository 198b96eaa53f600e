// Which map the large picture shows: the unit pointed at, the difference to the truth, or the output.
import type { State } from "../state.ts";

export type Shown = {
  readonly maps: readonly Float32Array[];
  readonly what: "unit" | "feature" | "difference" | "output";
};

export function mapsShown({ frame, setting, hovered, rest }: State): Shown {
  const output: Shown = { maps: frame?.maps.at(-1) ?? [], what: "output" };
  if (hovered && hovered.layer < 0) {
    const map = setting?.featureMaps[hovered.unit];
    return map ? { maps: [map], what: "feature" } : output;
  }
  if (hovered) {
    const map = frame?.maps[hovered.layer]?.[hovered.unit];
    return map ? { maps: [map], what: "unit" } : output;
  }
  if (rest["view"] === "difference" && frame?.difference)
    return { maps: [frame.difference], what: "difference" };
  return output;
}
