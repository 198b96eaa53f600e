// The six data sets: shapes, labels and noise as the Playground draws them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataSet, type DataSetName, type LabelledPoint } from "../../reference/engine/data-sets.ts";
import { seededRandom } from "../../reference/engine/random.ts";
import { fixed } from "./random-networks.ts";

const classified: readonly DataSetName[] = ["circle", "xor", "gauss", "spiral"];
const all: readonly DataSetName[] = [...classified, "reg-plane", "reg-gauss"];

function draw(name: DataSetName, { noise = 0, count = 400, seed = 1 } = {}): readonly LabelledPoint[] {
  const random = seededRandom(seed);
  return dataSet(name, { count, noise, random: () => random.uniform(0, 1) });
}

const labels = (points: readonly LabelledPoint[]) => points.map(({ label }) => label);
const places = (points: readonly LabelledPoint[]) => points.map(({ x, y }) => [x, y]);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("every data set", () => {
  test("has as many points as asked for, odd numbers included", () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(41), fc.nat(50), (name, count, noise) => {
        const points = draw(name, { count, noise });
        expect(points).toHaveLength(count);
        expect(points.flatMap(({ x, y, label }) => [x, y, label]).every(Number.isFinite)).toBe(true);
      }),
      fixed,
    );
  });

  test("is the same for the same seed and another one for another seed", () => {
    for (const name of all) {
      expect(draw(name)).toEqual(draw(name));
      expect(draw(name, { noise: 20 })).not.toEqual(draw(name, { noise: 20, seed: 2 }));
    }
  });
});

describe("without noise", () => {
  test("circle is a disc of radius 2.5 inside a ring from 3.5 to 5", () => {
    const points = draw("circle");
    const radius = ({ x, y }: LabelledPoint) => Math.hypot(x, y);
    expect(labels(points)).toEqual([...Array(200).fill(1), ...Array(200).fill(-1)]);
    expect(points.slice(0, 200).every((point) => radius(point) < 2.5)).toBe(true);
    expect(points.slice(200).every((point) => radius(point) > 3.499 && radius(point) < 5.001)).toBe(true);
  });

  test("xor has the sign of xy and leaves a gap of 0.3 beside both axes", () => {
    const points = draw("xor");
    expect(labels(points)).toEqual(points.map(({ x, y }) => Math.sign(x * y)));
    const sizes = points.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5.3);
  });

  test("spiral has two arms, one the other turned by half a turn", () => {
    const points = draw("spiral");
    const [first, second] = [points.slice(0, 200), points.slice(200)];
    expect(labels(points)).toEqual([...Array(200).fill(1), ...Array(200).fill(-1)]);
    first.forEach(({ x, y }, index) => {
      expect(second[index]!.x).toBeCloseTo(-x, 12);
      expect(second[index]!.y).toBeCloseTo(-y, 12);
    });
    // A quarter of the way along: radius 1.25, angle 1.75 · 90° from the y axis.
    expect(first[50]!.x).toBeCloseTo(1.25 * Math.sin((1.75 * Math.PI) / 2), 12);
  });

  test("plane is (x + y) / 10 on the square from −6 to 6", () => {
    for (const { x, y, label } of draw("reg-plane")) {
      expect(label).toBeCloseTo((x + y) / 10, 12);
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(6);
    }
  });

  test("gauss regression is high at three tops, deep at the other three, and 0 far from all", () => {
    const points = draw("reg-gauss", { count: 20_000 });
    const at = (x: number, y: number) =>
      points.toSorted((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0]!.label;
    expect([at(-4, 2.5), at(4, 2.5), at(0, -2.5)].every((height) => height > 0.9)).toBe(true);
    expect([at(0, 2.5), at(-4, -2.5), at(4, -2.5)].every((height) => height < -0.9)).toBe(true);
    expect([at(-2, 0), at(2, 5.9), at(5.9, 0)]).toEqual([0, 0, 0]);
    expect(at(-3, 2.5)).toBeCloseTo(0.5, 1);
  });
});

describe("noise", () => {
  test("moves the points of gauss and spiral, and no label", () => {
    for (const name of ["gauss", "spiral"] as const) {
      expect(places(draw(name, { noise: 30 }))).not.toEqual(places(draw(name)));
      expect(labels(draw(name, { noise: 30 }))).toEqual(labels(draw(name)));
    }
  });

  test("moves no point of the other sets, and some labels", () => {
    for (const name of ["circle", "xor", "reg-plane", "reg-gauss"] as const) {
      expect(places(draw(name, { noise: 30 }))).toEqual(places(draw(name)));
      expect(labels(draw(name, { noise: 30 }))).not.toEqual(labels(draw(name)));
    }
  });

  test("raises the variance of gauss from 0.5 to 4", () => {
    const variance = (noise: number) => {
      const values = draw("gauss", { noise, count: 40_000 })
        .slice(0, 20_000)
        .flatMap(({ x, y }) => [x - 2, y - 2]);
      return mean(values.map((value) => value ** 2));
    };
    expect(variance(0)).toBeCloseTo(0.5, 1);
    expect(variance(50)).toBeCloseTo(4, 1);
  });
});
