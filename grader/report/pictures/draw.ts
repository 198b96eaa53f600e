// The few shapes that matrices, grids, bars and networks are drawn with, as SVG markup.
import { escape, fontSize, type Markup } from "./picture.ts";

type Attributes = Readonly<Record<string, string | number>>;

/** Coordinates to a tenth of a unit, which is finer than any screen. */
const written = (value: string | number): string =>
  escape(typeof value === "number" ? String(Math.round(value * 10) / 10) : value);

/** An element. Its content is markup. */
export const element = (name: string, attributes: Attributes, content = ""): Markup =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${written(value)}"`)
    .join("")}>${content}</${name}>` as Markup;

/** Shapes one after the other. */
export const all = (shapes: readonly Markup[]): Markup => shapes.join("") as Markup;

/** Text around the middle of a line at height y, beginning at x unless `text-anchor` says otherwise. */
export const words = (x: number, y: number, text: string, attributes: Attributes = {}): Markup =>
  element("text", { x, y: y + fontSize * 0.36, ...attributes }, escape(text));

export const box = (x: number, y: number, width: number, height: number, attributes: Attributes): Markup =>
  element("rect", { x, y, width, height, ...attributes });

export const line = (
  from: readonly [number, number],
  to: readonly [number, number],
  attributes: Attributes,
): Markup => element("line", { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...attributes });

/** How wide text comes out at most: full-width characters are square, digits a little wider than half of that. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char > "\u2e80" ? fontSize : fontSize * 0.6), 0);
