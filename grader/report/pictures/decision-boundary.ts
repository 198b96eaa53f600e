// Draws which side of the plane two networks decide for, yours | expected, with the samples they were trained on.
import type { Value } from "../../model/value.ts";
import { all, box, element, words } from "./draw.ts";
import { exactNumber, largestSize } from "./numbers.ts";
import { pictureOf, pictureWidth, type Markup, type Picture, type Voice } from "./picture.ts";
import { sizesOf, type LayerNumbers } from "./read-network.ts";
import { fieldOf, itemsOf, numbersOf } from "./read-values.ts";

type Classes = readonly (readonly boolean[])[];
type Network = readonly LayerNumbers[];

interface Sample {
  readonly input: readonly number[];
  readonly target: number;
}

/** Cells in a row of the plane: finer ones are not seen at this size. */
const cells = 40;
const gap = 16;
const side = (pictureWidth - gap) / 2;
const head = 24;

const activations: Readonly<Record<string, (net: number) => number>> = {
  sigmoid: (net) => 1 / (1 + Math.exp(-net)),
  tanh: Math.tanh,
  relu: (net) => Math.max(0, net),
  linear: (net) => net,
};

/**
 * Undefined where the networks have not two inputs and one output, decide alike everywhere, or have no samples.
 * @param samples `{ input, target }` each; those of another form are not drawn.
 */
export function decisionBoundary(
  voice: Voice,
  yours: Network,
  expected: Network,
  samples: Value,
): Picture | undefined {
  if (![yours, expected].every(isOfThePlane)) return undefined;
  const data = samplesOf(samples);
  if (data.length === 0) return undefined;
  const reach = 1.2 * (largestSize(data.flatMap(({ input }) => input)) || 1);
  const [mine, right] = [classesOf(yours, reach), classesOf(expected, reach)];
  const apart = mine.map((row, y) => row.map((one, x) => one !== right[y]?.[x]));
  const share = Math.round((100 * apart.flat().filter(Boolean).length) / cells ** 2);
  if (!apart.flat().some(Boolean)) return undefined;
  const { say } = voice;
  const panel = (classes: Classes, x: number, title: string) =>
    drawPanel(classes, apart, data, reach, x, title, thresholdOf(expected));
  return pictureOf(voice, {
    kind: "decision-boundary",
    title: say("picture.decision-boundary.title", { function: voice.function }),
    conclusion: say("picture.decision-boundary.apart", { share: share || "<1", reach: exactNumber(reach) }),
    height: head + side + 84,
    body: all([
      panel(mine, 0, say("picture.yours")),
      panel(right, side + gap, say("picture.expected")),
      ...legend(voice, head + side + 8),
    ]),
    table: {
      columns: ["x", "y", "t", say("picture.yours"), say("picture.expected")],
      rows: data.map(({ input, target }) =>
        [...input, target, outputOf(yours, input), outputOf(expected, input)].map(exactNumber),
      ),
    },
  });
}

const isOfThePlane = (network: Network): boolean =>
  sizesOf(network)[0] === 2 &&
  sizesOf(network).at(-1) === 1 &&
  network.every(({ activation }) => Object.hasOwn(activations, activation));

const samplesOf = (samples: Value): readonly Sample[] =>
  (itemsOf(samples) ?? []).flatMap((sample) => {
    const input = numbersOf(fieldOf(sample, "input"));
    const target = numbersOf(fieldOf(sample, "target"))?.[0];
    return input?.length === 2 && target !== undefined && [...input, target].every(Number.isFinite)
      ? [{ input, target }]
      : [];
  });

/** out of the only output unit: out_j = f(Σ_i w_ij out_i + b_j), layer by layer. */
function outputOf(network: Network, input: readonly number[]): number {
  const out = network.reduce<readonly number[]>(
    (before, { activation, weights, biases }) =>
      biases.map((bias, j) =>
        activations[activation]!(before.reduce((sum, one, i) => sum + (weights[i]?.[j] ?? 0) * one, bias)),
      ),
    input,
  );
  return out[0] ?? Number.NaN;
}

/** As in the Playground an output from the middle of its range upwards is of class +1. */
const thresholdOf = (network: Network): number => (network.at(-1)?.activation === "sigmoid" ? 0.5 : 0);

function classesOf(network: Network, reach: number): Classes {
  const middle = (index: number) => ((index + 0.5) / cells) * 2 * reach - reach;
  return Array.from({ length: cells }, (_, row) =>
    Array.from(
      { length: cells },
      // The y axis points up.
      (_, column) => outputOf(network, [middle(column), -middle(row)]) >= thresholdOf(network),
    ),
  );
}

/** The cells that are set, each row in runs. */
function areaOf(set: Classes, left: number): string {
  const size = side / cells;
  const at = (value: number) => Math.round(value * 100) / 100;
  return set
    .flatMap((row, y) =>
      row.flatMap((one, x) => {
        if (!one || row[x - 1]) return [];
        const end = row.indexOf(false, x);
        const length = (end < 0 ? cells : end) - x;
        return [
          `M${at(left + x * size)} ${at(head + y * size)}h${at(length * size)}v${at(size)}h${at(-length * size)}z`,
        ];
      }),
    )
    .join("");
}

function drawPanel(
  classes: Classes,
  apart: Classes,
  data: readonly Sample[],
  reach: number,
  left: number,
  title: string,
  threshold: number,
): Markup {
  const place = ({ input: [x = 0, y = 0] }: Sample): readonly [number, number] => [
    left + ((x + reach) / (2 * reach)) * side,
    head + ((reach - y) / (2 * reach)) * side,
  ];
  return all([
    words(left, 10, title),
    box(left, head, side, side, { fill: "var(--failed)", "fill-opacity": "0.2" }),
    element("path", { d: areaOf(classes, left), fill: "var(--paper)" }),
    element("path", { d: areaOf(classes, left), fill: "var(--accent)", "fill-opacity": "0.3" }),
    element("path", { d: areaOf(apart, left), fill: "none", stroke: "currentColor", "stroke-width": 0.5 }),
    box(left + 0.5, head + 0.5, side - 1, side - 1, { fill: "none", stroke: "var(--line)" }),
    ...data.map((sample) =>
      words(...place(sample), sample.target >= threshold ? "+" : "−", {
        "text-anchor": "middle",
        "font-weight": "bold",
      }),
    ),
  ]);
}

const legend = ({ say }: Voice, y: number): readonly Markup[] => [
  box(0, y, 20, 18, { fill: "var(--accent)", "fill-opacity": "0.3" }),
  words(28, y + 9, say("picture.decision-boundary.positive")),
  box(0, y + 25, 20, 18, { fill: "var(--failed)", "fill-opacity": "0.2" }),
  words(28, y + 34, say("picture.decision-boundary.negative")),
  ...[0, 6, 12].map((step) =>
    box(0.5, y + 50.5 + step, 19, 6, { fill: "none", stroke: "currentColor", "stroke-width": 0.5 }),
  ),
  words(28, y + 59, say("picture.decision-boundary.differs")),
];
