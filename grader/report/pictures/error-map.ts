// Draws the relative error of every weight and bias as a map: which layer, row or column is off.
import type { Value } from "../../model/value.ts";
import { all, box, widthOf, words } from "./draw.ts";
import { exactNumber } from "./numbers.ts";
import { pictureOf, pictureWidth, type Markup, type Picture, type Voice } from "./picture.ts";
import { layerOf, layersOf } from "./read-network.ts";
import { matrixOf, pairsOf, type Pair } from "./read-values.ts";

/** What a check of the gradient lets pass, and from where on a value is simply another one. */
const rightUpTo = -6;
const wrongFrom = -4;
/** Errors below are rounding. */
const leastExponent = -12;
/** Smaller sizes are judged against this one, because a tiny value has no digits to get right. */
const smallestSize = 1e-4;

interface Block {
  /** ".layers[1]", or "" where there is but one. */
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly paths: readonly string[] }[];
}

const mostColumns = 6;
const mostRows = 24;
const rowHeight = 28;
const titleHeight = 26;
const titleHeightOf = ({ title }: Block): number => (title === "" ? 0 : titleHeight);

/** One cell for each weight and bias that is expected. Undefined where that is no matrix, layer or network. */
export function errorMap(voice: Voice, yours: Value, expected: Value): Picture | undefined {
  const blocks = blocksOf(expected);
  const rows = blocks.flatMap((block) => block.rows);
  const columns = Math.max(0, ...rows.map(({ paths }) => paths.length));
  if (rows.length === 0 || rows.length > mostRows || columns > mostColumns) return undefined;
  const pairs = new Map(pairsOf(yours, expected).map((pair) => [pair.path, pair]));
  const { say } = voice;
  const labelWidth = Math.max(...rows.map(({ label }) => widthOf(label))) + 10;
  const heights = blocks.map((block) => titleHeightOf(block) + block.rows.length * rowHeight + 6);
  const top = (index: number) => heights.slice(0, index).reduce((sum, height) => sum + height, 0);
  const cellWidth = Math.min(72, (pictureWidth - labelWidth) / columns);
  return pictureOf(voice, {
    kind: "error-map",
    title: say("picture.error-map.title", { function: voice.function }),
    conclusion: conclusionOf(voice, blocks, pairs),
    height: top(blocks.length) + 8 + 4 * 24,
    body: all([
      ...blocks.map((block, index) => drawBlock(block, pairs, top(index), labelWidth, cellWidth)),
      ...legend(voice, top(blocks.length) + 8),
    ]),
    table: {
      columns: [
        say("picture.place"),
        say("picture.yours"),
        say("picture.expected"),
        say("picture.error-map.error"),
      ],
      rows: [...pairs.values()].map((pair) => [
        pair.path,
        exactNumber(pair.yours),
        exactNumber(pair.expected),
        textOf(exponentOf(pair)),
      ]),
    },
  });
}

/** A place in what is expected is drawn even where a kink left its value open (null), but not read as a number. */
function blocksOf(expected: Value): readonly Block[] {
  const layers = layersOf(expected);
  if (layers) return layers.map((layer, k) => layerBlock(`.layers[${k}]`, layer));
  const layer = layerOf(expected);
  if (layer) return [layerBlock("", layer)];
  const matrix = matrixOf(expected);
  return matrix ? [{ title: "", rows: rowsOf("", matrix) }] : [];
}

const layerBlock = (title: string, layer: NonNullable<ReturnType<typeof layerOf>>): Block => ({
  title,
  rows: [
    ...rowsOf(`${title}.weights`, layer.weights),
    { label: "b", paths: layer.biases.map((_, j) => `${title}.biases[${j}]`) },
  ],
});

const rowsOf = (start: string, matrix: readonly (readonly number[])[]): Block["rows"] =>
  matrix.map((row, i) => ({ label: `[${i}]`, paths: row.map((_, j) => `${start}[${i}][${j}]`) }));

/** log10 of the relative error; undefined where there is nothing to compare. */
function exponentOf(pair: Pair | undefined): number | undefined {
  if (!pair) return undefined;
  const { yours, expected } = pair;
  if (!Number.isFinite(yours) || !Number.isFinite(expected))
    return Object.is(yours, expected) ? leastExponent : 0;
  const size = Math.max(Math.abs(yours) + Math.abs(expected), smallestSize);
  return Math.max(leastExponent, Math.log10(Math.abs(yours / size - expected / size)));
}

type Grade = "right" | "near" | "wrong" | "open";

function gradeOf(exponent: number | undefined): Grade {
  if (exponent === undefined) return "open";
  if (exponent <= rightUpTo) return "right";
  return exponent <= wrongFrom ? "near" : "wrong";
}

const looks: Readonly<Record<Grade, { readonly mark: string; readonly fill: string }>> = {
  right: { mark: "✓", fill: "var(--passed-tint)" },
  near: { mark: "△", fill: "var(--neutral-tint)" },
  wrong: { mark: "✗", fill: "var(--failed-tint)" },
  open: { mark: "–", fill: "none" },
};

function textOf(exponent: number | undefined): string {
  const { mark } = looks[gradeOf(exponent)];
  return exponent === undefined
    ? mark
    : `${Math.round(exponent)} ${mark}`.replace(/^-0?/, (sign) => (sign === "-0" ? "" : "−"));
}

function drawBlock(
  block: Block,
  pairs: ReadonlyMap<string, Pair>,
  top: number,
  labelWidth: number,
  cellWidth: number,
): Markup {
  const cells = block.rows.flatMap(({ label, paths }, r) => {
    const y = top + titleHeightOf(block) + r * rowHeight;
    return [
      words(0, y + rowHeight / 2, label),
      ...paths.map((path, c) => {
        const exponent = exponentOf(pairs.get(path));
        const x = labelWidth + c * cellWidth;
        return all([
          box(x + 1, y + 1, cellWidth - 2, rowHeight - 2, {
            fill: looks[gradeOf(exponent)].fill,
            stroke: "var(--line)",
          }),
          words(x + cellWidth / 2, y + rowHeight / 2, textOf(exponent), { "text-anchor": "middle" }),
        ]);
      }),
    ];
  });
  return all([words(0, top + 11, block.title.slice(1)), ...cells]);
}

/** Where all that is wrong lies together, that is said: it tells which formula to look at. */
function conclusionOf({ say }: Voice, blocks: readonly Block[], pairs: ReadonlyMap<string, Pair>): string {
  const gradeAt = (path: string) => gradeOf(exponentOf(pairs.get(path)));
  const wrong = [...pairs.keys()].filter((path) => gradeAt(path) !== "right");
  const all = { count: wrong.length, of: pairs.size };
  if (wrong.length === 0) return say("picture.error-map.none", { of: pairs.size });
  if (wrong.every((path) => path.includes(".biases["))) return say("picture.error-map.biases", all);
  const hit = blocks.filter(({ rows }) =>
    rows.some(({ paths }) => paths.some((path) => wrong.includes(path))),
  );
  const [only] = hit;
  return hit.length === 1 && only && blocks.length > 1
    ? say("picture.error-map.layer", { ...all, layer: only.title.slice(1) })
    : say("picture.error-map.some", all);
}

const legend = ({ say }: Voice, y: number): readonly Markup[] => [
  words(0, y + 10, say("picture.error-map.exponent")),
  ...(["right", "near", "wrong"] as const).flatMap((grade, index) => {
    const middle = y + 34 + index * 24;
    return [
      box(0, middle - 10, 24, 20, { fill: looks[grade].fill, stroke: "var(--line)" }),
      words(12, middle, looks[grade].mark, { "text-anchor": "middle" }),
      words(32, middle, say(`picture.error-map.${grade}`)),
    ];
  }),
];
