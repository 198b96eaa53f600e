// Two data sets of three classes, drawn in the manner of the Playground's two-class ones; labels are 0, 1, 2.
import type { OwnPoint } from "../model/settings.ts";
import type { RandomFraction } from "../truth/data.ts";

const pointsPerClass = 170;
const turn = (2 * Math.PI) / 3;

/** @param noise from 0 to 50, in percent; it moves the points. */
export function threeClasses(
  name: "three-gauss" | "three-spiral",
  noise: number,
  random: RandomFraction,
): readonly OwnPoint[] {
  const place = name === "three-gauss" ? cloud(noise, random) : arm(noise, random);
  return [0, 1, 2].flatMap((label) =>
    Array.from({ length: pointsPerClass }, (_, index) => ({
      ...place(label, index / pointsPerClass),
      label,
    })),
  );
}

/** Clouds around three corners; the sum of three draws is close to a bell. */
function cloud(noise: number, random: RandomFraction) {
  const width = 1 + noise / 25;
  const bell = () => (random() + random() + random() - 1.5) * 2 * width;
  return (label: number) => ({
    x: 3 * Math.sin(label * turn) + bell(),
    y: 3 * Math.cos(label * turn) + bell(),
  });
}

/** Three arms of one turn, a third of a turn apart. */
function arm(noise: number, random: RandomFraction) {
  const jitter = () => (random() * 2 - 1) * (noise / 50);
  return (label: number, share: number) => {
    const angle = 2 * Math.PI * share + label * turn;
    const radius = 0.4 + 4.6 * share;
    return { x: radius * Math.sin(angle) + jitter(), y: radius * Math.cos(angle) + jitter() };
  };
}
