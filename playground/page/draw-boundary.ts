// Draws the line on which a map is 0: where a classification changes from one class to the other.
import { mapSize } from "../run/plane.ts";

/** @param size pixels of the canvas. */
export function drawBoundary(context: CanvasRenderingContext2D, size: number, map: Float32Array): void {
  const cell = size / mapSize;
  const value = (column: number, row: number) => map[row * mapSize + column]!;
  context.beginPath();
  for (let row = 0; row + 1 < mapSize; row++)
    for (let column = 0; column + 1 < mapSize; column++) {
      const corners = [
        { x: column, y: row, v: value(column, row) },
        { x: column + 1, y: row, v: value(column + 1, row) },
        { x: column + 1, y: row + 1, v: value(column + 1, row + 1) },
        { x: column, y: row + 1, v: value(column, row + 1) },
      ];
      const crossings = corners.flatMap((from, n) => {
        const to = corners[(n + 1) % 4]!;
        if (from.v >= 0 === to.v >= 0) return [];
        const share = from.v / (from.v - to.v);
        return [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }];
      });
      for (let n = 0; n + 1 < crossings.length; n += 2) {
        const [from, to] = [crossings[n]!, crossings[n + 1]!];
        context.moveTo((from.x + 0.5) * cell, (from.y + 0.5) * cell);
        context.lineTo((to.x + 0.5) * cell, (to.y + 0.5) * cell);
      }
    }
  context.lineWidth = 3;
  context.strokeStyle = "#1b2226";
  context.stroke();
}
