// Ways to get features wrong.
import type { FeatureName } from "../../../assignments/06-playground/configuration.ts";
import { featureNames } from "../../engine/features.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type Features = Own["features"];
type Values = Readonly<Record<FeatureName, number>>;
type ValuesOf = (x: number, y: number) => Values;

const valuesOf: ValuesOf = (x, y) => ({
  x,
  y,
  xSquared: x ** 2,
  ySquared: y ** 2,
  xTimesY: x * y,
  sinX: Math.sin(x),
  sinY: Math.sin(y),
});

const inOrder = (names: readonly FeatureName[]): FeatureName[] =>
  featureNames.filter((name) => names.includes(name));

/** Right, but for some of the values. */
const by =
  (changed: (x: number, y: number) => Partial<Values>): Features =>
  (x, y, names) =>
    inOrder(names).map((name) => ({ ...valuesOf(x, y), ...changed(x, y) })[name]);

/** Right, but for which names are taken, and their order. */
const chosen =
  (choose: (names: FeatureName[]) => readonly FeatureName[]): Features =>
  (x, y, names) =>
    choose(names).map((name) => valuesOf(x, y)[name]);

const right = by(() => ({}));

export const features = (): KnownMistakes<Features> => ({
  "as-asked": chosen((names) => names),
  "sorted-by-name": chosen((names) => names.toSorted()),
  reversed: chosen((names) => inOrder(names).toReversed()),
  "all-seven": chosen(() => featureNames),
  "zeros-for-missing": (x, y, names) =>
    featureNames.map((name) => (names.includes(name) ? valuesOf(x, y)[name] : 0)),
  "last-missing": chosen((names) => inOrder(names).filter((name) => name !== "sinY")),
  "zeros-dropped": (x, y, names) => right(x, y, names).filter(Boolean),
  "x-y-swapped": (x, y, names) => right(y, x, names),
  "squares-doubled": by((x, y) => ({ xSquared: 2 * x, ySquared: 2 * y })),
  // In JavaScript ^ is no power: it works on the bits of whole numbers.
  "squares-by-caret": by((x, y) => ({ xSquared: x ^ 2, ySquared: y ^ 2 })),
  "squares-rooted": by((x, y) => ({ xSquared: Math.sqrt(x), ySquared: Math.sqrt(y) })),
  "product-summed": by((x, y) => ({ xTimesY: x + y })),
  "product-of-squares": by((x, y) => ({ xTimesY: (x * y) ** 2 })),
  "sine-of-degrees": by((x, y) => ({
    sinX: Math.sin((x * Math.PI) / 180),
    sinY: Math.sin((y * Math.PI) / 180),
  })),
  "sine-of-pi": by((x, y) => ({ sinX: Math.sin(Math.PI * x), sinY: Math.sin(Math.PI * y) })),
  "cosine-for-sine": by((x, y) => ({ sinX: Math.cos(x), sinY: Math.cos(y) })),
  "sine-of-x-twice": by((x) => ({ sinY: Math.sin(x) })),
  "changed-in-place": (x, y, names) => {
    names.sort((a, b) => featureNames.indexOf(a) - featureNames.indexOf(b));
    return right(x, y, names);
  },

  "as-asked+sine-of-degrees": (x, y, names) =>
    names.map(
      (name) =>
        ({ ...valuesOf(x, y), sinX: Math.sin((x * Math.PI) / 180), sinY: Math.sin((y * Math.PI) / 180) })[
          name
        ],
    ),
  "as-asked+squares-doubled": (x, y, names) =>
    names.map((name) => ({ ...valuesOf(x, y), xSquared: 2 * x, ySquared: 2 * y })[name]),
});
