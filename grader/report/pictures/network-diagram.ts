// Draws a network with its weights as lines: as wide as they are large, dashed where they are negative.
import { all, element, line, words } from "./draw.ts";
import { exactNumber, largestSize, shortNumber } from "./numbers.ts";
import { pictureOf, pictureWidth, type Markup, type Picture, type Voice } from "./picture.ts";
import { sizesOf, type LayerNumbers } from "./read-network.ts";

/** More units or layers than that are a tangle. */
const mostUnits = 8;
const mostLayers = 5;

const radius = 14;
const unitHeight = 44;
const widestLine = 8;
/** Zero is a line, too: it is a weight that is there. */
const thinnestLine = 0.75;

interface Weight {
  readonly path: string;
  readonly from: readonly [layer: number, unit: number];
  readonly to: readonly [layer: number, unit: number];
  readonly value: number;
}

/** @param whose "yours": what the student returned; "given": what the call was given. */
export function networkDiagram(
  voice: Voice,
  layers: readonly LayerNumbers[],
  whose: "yours" | "given",
): Picture | undefined {
  const sizes = sizesOf(layers);
  const tallest = Math.max(...sizes);
  if (layers.length > mostLayers || tallest > mostUnits || Math.min(...sizes) === 0) return undefined;
  const weights = layers.flatMap(weightsOf);
  const { say } = voice;
  const height = tallest * unitHeight;
  return pictureOf(voice, {
    kind: "network",
    title: say(`picture.network.${whose}`, { function: voice.function }),
    conclusion: conclusionOf(voice, sizes, weights),
    height: height + 56,
    body: all([...drawNetwork(sizes, weights, height), ...legend(voice, height + 8)]),
    table: {
      columns: [say("picture.place"), say("picture.network.value")],
      rows: [
        ...weights.map(({ path, value }) => [path, exactNumber(value)]),
        ...layers.flatMap(({ biases }, k) =>
          biases.map((bias, j) => [`layers[${k}].biases[${j}]`, exactNumber(bias)]),
        ),
      ],
    },
  });
}

const weightsOf = ({ weights }: LayerNumbers, k: number): readonly Weight[] =>
  weights.flatMap((row, i) =>
    row.map((value, j) => ({
      path: `layers[${k}].weights[${i}][${j}]`,
      from: [k, i] as const,
      to: [k + 1, j] as const,
      value,
    })),
  );

function conclusionOf({ say }: Voice, sizes: readonly number[], weights: readonly Weight[]): string {
  const none = weights.filter(({ value }) => !Number.isFinite(value)).length;
  if (none > 0) return say("picture.network.not-numbers", { count: none, of: weights.length });
  const largest = weights.reduce((one, other) => (Math.abs(other.value) > Math.abs(one.value) ? other : one));
  return say("picture.network.largest", {
    sizes: sizes.join("-"),
    path: largest.path,
    value: shortNumber(largest.value),
    negative: weights.filter(({ value }) => value < 0).length,
    of: weights.length,
  });
}

function drawNetwork(
  sizes: readonly number[],
  weights: readonly Weight[],
  height: number,
): readonly Markup[] {
  const scale = largestSize(weights.map(({ value }) => value)) || 1;
  const at = ([k, unit]: readonly [number, number]): readonly [number, number] => [
    radius + 2 + (k * (pictureWidth - 2 * radius - 4)) / (sizes.length - 1),
    ((unit + 0.5) * height) / (sizes[k] ?? 1),
  ];
  return [
    ...weights.map(({ from, to, value }) => line(at(from), at(to), lookOf(value, scale))),
    ...sizes.flatMap((size, k) =>
      Array.from({ length: size }, (_, unit) => {
        const [cx, cy] = at([k, unit]);
        const circle = {
          cx,
          cy,
          r: radius,
          fill: "var(--paper)",
          stroke: "currentColor",
          "stroke-width": 1.5,
        };
        return all([element("circle", circle), words(cx, cy, String(unit), { "text-anchor": "middle" })]);
      }),
    ),
  ];
}

/** A weight that is no number is a dotted line. */
function lookOf(value: number, scale: number): Readonly<Record<string, string | number>> {
  if (!Number.isFinite(value))
    return { stroke: "currentColor", "stroke-width": 2, "stroke-dasharray": "1 5" };
  return {
    stroke: value < 0 ? "var(--failed)" : "var(--accent)",
    "stroke-width": Math.max(thinnestLine, (widestLine * Math.abs(value)) / scale),
    ...(value < 0 && { "stroke-dasharray": "7 4" }),
  };
}

const legend = ({ say }: Voice, y: number): readonly Markup[] => [
  line([0, y + 10], [30, y + 10], lookOf(0.6, 1)),
  words(38, y + 10, say("picture.network.positive")),
  line([0, y + 34], [30, y + 34], lookOf(-0.6, 1)),
  words(38, y + 34, say("picture.network.negative")),
];
