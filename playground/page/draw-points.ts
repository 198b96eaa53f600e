// Draws data onto a map: a class by shape and colour, test data hollow, validation data with a dark rim.
import type { OwnPoint, Problem } from "../model/settings.ts";
import { mapReach } from "../run/plane.ts";
import { classColours, colourOf } from "./palette.ts";

export type Part = "training" | "validation" | "test";

/** Pixels from the middle of a point to its rim, on a canvas of 600. */
const radius = 7;

export function drawPoints(
  context: CanvasRenderingContext2D,
  size: number,
  points: readonly OwnPoint[],
  problem: Problem,
  part: Part,
): void {
  for (const { x, y, label } of points) {
    const place = (value: number) => ((value + mapReach) / (2 * mapReach)) * size;
    const colour = problem === "three" ? classColours[label]! : `rgb(${colourOf(label).join(" ")})`;
    const shape = problem === "three" ? label : label < 0 ? 1 : 0;
    context.beginPath();
    trace(context, place(x), place(-y), shape);
    context.fillStyle = part === "test" ? "#ffffff" : colour;
    context.strokeStyle = part === "test" ? colour : part === "validation" ? "#1b2226" : "#ffffff";
    context.lineWidth = part === "training" ? 1.5 : 3;
    context.fill();
    context.stroke();
  }
}

/** A circle, a diamond, a triangle. */
function trace(context: CanvasRenderingContext2D, x: number, y: number, shape: number): void {
  if (shape === 0) return context.arc(x, y, radius, 0, 2 * Math.PI);
  const reach = radius * 1.2;
  context.moveTo(x, y - reach);
  context.lineTo(x + reach, y + (shape === 1 ? 0 : reach));
  if (shape === 1) context.lineTo(x, y + reach);
  context.lineTo(x - reach, y + (shape === 1 ? 0 : reach));
  context.closePath();
}
