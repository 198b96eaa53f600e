// A canvas with a map on it, drawn again whenever the map is another one.
import { useLayoutEffect, useRef } from "preact/hooks";
import { mapSize } from "../run/plane.ts";
import { drawMap } from "./draw-map.ts";

type Props = {
  readonly maps: readonly Float32Array[];
  readonly discretize: boolean;
  /** What it shows, in words; hidden from readers where the words stand beside it. */
  readonly label?: string;
};

export function MapCanvas({ maps, discretize, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => drawMap(canvas.current!, maps, discretize), [maps[0], discretize]);
  return label === undefined ? (
    <canvas ref={canvas} width={mapSize} height={mapSize} aria-hidden="true" />
  ) : (
    <canvas ref={canvas} width={mapSize} height={mapSize} role="img" aria-label={label} />
  );
}
