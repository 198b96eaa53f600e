// The Playground's six data sets: labelled points of the plane, drawn with noise.
//
// A given stream of random numbers is used up in the Playground's own order, so that a seed of the Playground gives
// the Playground's own points. Slides 'Data samples' (データサンプル) and 'Noise' (ノイズ).
import type { RandomFraction } from "./playground-random.ts";

/** Names as they stand in the Playground's address: four to classify, two ("reg-") to regress. */
export type DataSetName = "circle" | "xor" | "gauss" | "spiral" | "reg-plane" | "reg-gauss";

/** `label` is +1 or −1 in classification and any number in regression. */
export type LabelledPoint = { readonly x: number; readonly y: number; readonly label: number };

export type DataSetOptions = {
  /** How many points; where they come in two groups and the number is odd, the first group has one more. */
  readonly count: number;
  /** From 0 to 50, in percent, as in the Playground. */
  readonly noise: number;
  readonly random: RandomFraction;
};

/**
 * Points in the order in which they are drawn, group by group: shuffle before splitting them.
 *
 * With noise the points of "gauss" and "spiral" move. Those of the other sets stay, and their labels are those of a
 * place nearby, so that some labels are wrong (the slide on noise says the data scatter more, which holds for two
 * of the six).
 */
export const dataSet = (name: DataSetName, options: DataSetOptions): readonly LabelledPoint[] =>
  generators[name](options);

type Point = { readonly x: number; readonly y: number };

/** A disc of radius 2.5 (+1) inside a ring from 3.5 to 5 (−1). */
function circle({ count, noise, random }: DataSetOptions): readonly LabelledPoint[] {
  const point = (nearest: number, farthest: number): LabelledPoint => {
    const radius = uniform(random, nearest, farthest);
    const angle = uniform(random, 0, 2 * Math.PI);
    const place = polar(radius, angle);
    const seen = jittered(place, 5, noise, random);
    return { ...place, label: Math.hypot(seen.x, seen.y) < 2.5 ? 1 : -1 };
  };
  return twoGroups(
    count,
    () => point(0, 2.5),
    () => point(3.5, 5),
  );
}

/** Four squares, 0.3 away from the axes: +1 where x and y have the same sign. */
function xor({ count, noise, random }: DataSetOptions): readonly LabelledPoint[] {
  const coordinate = () => {
    const drawn = uniform(random, -5, 5);
    return drawn + (drawn > 0 ? 0.3 : -0.3);
  };
  return Array.from({ length: count }, () => {
    const place = { x: coordinate(), y: coordinate() };
    const seen = jittered(place, 5, noise, random);
    return { ...place, label: seen.x * seen.y >= 0 ? 1 : -1 };
  });
}

/** Two clouds, around (2, 2) (+1) and (−2, −2) (−1); their variance grows from 0.5 to 4 with the noise. */
function gauss({ count, noise, random }: DataSetOptions): readonly LabelledPoint[] {
  const deviation = Math.sqrt(0.5 + 7 * (noise / 100));
  const point = (centre: number, label: number): LabelledPoint => ({
    x: centre + deviation * normal(random),
    y: centre + deviation * normal(random),
    label,
  });
  return twoGroups(
    count,
    () => point(2, 1),
    () => point(-2, -1),
  );
}

/** Two arms of 1.75 turns around the origin, half a turn apart. */
function spiral({ count, noise, random }: DataSetOptions): readonly LabelledPoint[] {
  const point = (share: number, turned: number, label: number): LabelledPoint => {
    const place = polar(5 * share, 1.75 * 2 * Math.PI * share + turned);
    return { ...jittered(place, 1, noise, random), label };
  };
  return twoGroups(
    count,
    (share) => point(share, 0, 1),
    (share) => point(share, Math.PI, -1),
  );
}

/** A tilted plane: (x + y) / 10. */
function plane({ count, noise, random }: DataSetOptions): readonly LabelledPoint[] {
  return regression(count, noise, random, ({ x, y }) => (x + y) / 10);
}

/** Six cones of height 1 and radius 2, three of them upside down. */
function cones({ count, noise, random }: DataSetOptions): readonly LabelledPoint[] {
  const tops = [
    { x: -4, y: 2.5, sign: 1 },
    { x: 0, y: 2.5, sign: -1 },
    { x: 4, y: 2.5, sign: 1 },
    { x: -4, y: -2.5, sign: -1 },
    { x: 0, y: -2.5, sign: 1 },
    { x: 4, y: -2.5, sign: -1 },
  ];
  return regression(count, noise, random, ({ x, y }) => {
    const heights = tops.map((top) => top.sign * Math.max(0, 1 - Math.hypot(x - top.x, y - top.y) / 2));
    return heights.reduce((most, height) => (Math.abs(height) > Math.abs(most) ? height : most), 0);
  });
}

/** Points all over the square from −6 to 6. */
function regression(
  count: number,
  noise: number,
  random: RandomFraction,
  labelAt: (place: Point) => number,
): readonly LabelledPoint[] {
  return Array.from({ length: count }, () => {
    const place = { x: uniform(random, -6, 6), y: uniform(random, -6, 6) };
    return { ...place, label: labelAt(jittered(place, 6, noise, random)) };
  });
}

const generators: Readonly<Record<DataSetName, (options: DataSetOptions) => readonly LabelledPoint[]>> = {
  circle,
  xor,
  gauss,
  spiral,
  "reg-plane": plane,
  "reg-gauss": cones,
};

/** The first half of the points, then the second; `share` runs over [0, 1) within each half. */
function twoGroups(
  count: number,
  first: (share: number) => LabelledPoint,
  second: (share: number) => LabelledPoint,
): readonly LabelledPoint[] {
  const group = (size: number, point: (share: number) => LabelledPoint) =>
    Array.from({ length: size }, (_, index) => point(index / size));
  return [...group(Math.ceil(count / 2), first), ...group(Math.floor(count / 2), second)];
}

const uniform = (random: RandomFraction, low: number, high: number): number => random() * (high - low) + low;

/** A place nearby, x drawn before y. The numbers are drawn without noise too: the stream has to stay the same. */
const jittered = ({ x, y }: Point, reach: number, noise: number, random: RandomFraction): Point => ({
  x: x + uniform(random, -reach, reach) * (noise / 100),
  y: y + uniform(random, -reach, reach) * (noise / 100),
});

/** The angle runs clockwise from the y axis. */
const polar = (radius: number, angle: number): Point => ({
  x: radius * Math.sin(angle),
  y: radius * Math.cos(angle),
});

/** A number from the standard normal distribution, by Marsaglia's polar method; the second of each pair is dropped. */
function normal(random: RandomFraction): number {
  for (;;) {
    const [u, v] = [2 * random() - 1, 2 * random() - 1];
    const size = u * u + v * v;
    if (size <= 1) return u * Math.sqrt((-2 * Math.log(size)) / size);
  }
}
