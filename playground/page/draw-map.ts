// Draws a map of values onto a canvas, one cell a pixel: the sheet stretches it.
import { mapSize } from "../run/plane.ts";
import { contextOf } from "./canvas-context.ts";
import { classColour, colourOf } from "./palette.ts";

/** @param maps one of values from −1 to 1, or one for each of three classes. */
export function drawMap(canvas: HTMLCanvasElement, maps: readonly Float32Array[], discretize: boolean): void {
  const context = contextOf(canvas);
  const image = context.createImageData(mapSize, mapSize);
  const [first] = maps;
  if (!first) return;
  for (let place = 0; place < first.length; place++) {
    const value = first[place]!;
    const [red, green, blue] =
      maps.length > 1
        ? classColour(maps.map((map) => map[place]!))
        : colourOf(discretize ? (value >= 0 ? 1 : -1) : value);
    image.data.set([red, green, blue, 255], place * 4);
  }
  context.putImageData(image, 0, 0);
}
