// The colours of values: the Playground's blue for positive and orange for negative, told apart by colour-blind eyes too.

type Rgb = readonly [number, number, number];

export const positive = "#0877bd";
export const negative = "#f59322";
const ends: { readonly positive: Rgb; readonly negative: Rgb; readonly none: Rgb } = {
  positive: [8, 119, 189],
  negative: [245, 147, 34],
  none: [232, 234, 235],
};

/** Of three classes; each has a shape of its own as well. */
const classes: readonly Rgb[] = [
  [8, 119, 189],
  [245, 147, 34],
  [122, 87, 160],
];
export const classColours = classes.map(([r, g, b]) => `rgb(${r} ${g} ${b})`);

const mixed = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

/** The colour of a value from −1 to 1; beyond that it stays what it is at the end. */
export const colourOf = (value: number): Rgb =>
  mixed(ends.none, value < 0 ? ends.negative : ends.positive, Math.min(1, Math.abs(value)));

/** The colour of the chosen class, the fuller the farther ahead it is. */
export function classColour(outs: readonly number[]): Rgb {
  const largest = outs.indexOf(Math.max(...outs));
  const powers = outs.map((out) => Math.exp(out - outs[largest]!));
  const share = 1 / powers.reduce((sum, power) => sum + power, 0);
  return mixed(ends.none, classes[largest]!, Math.min(1, Math.max(0.15, (share - 1 / 3) * 1.5)));
}
