// Draws the folds of a cross-validation as the slide does, and below them how often each datum was validated.
import type { Value } from "../../model/value.ts";
import { all, box, widthOf, words } from "./draw.ts";
import { pictureOf, pictureWidth, type Markup, type Picture, type Voice } from "./picture.ts";
import { fieldOf, itemsOf } from "./read-values.ts";

interface Pattern {
  readonly training: readonly Value[];
  readonly validation: readonly Value[];
}

type Use = "training" | "validation" | "both" | "neither";

/** With these the names of the data stay legible in their columns. */
const mostData = 12;
const mostPatterns = 12;
const labelWidth = 76;
const widestColumn = 56;
const head = 26;
const rowHeight = 28;

/**
 * One row for each pattern, one column for each datum, and a row that counts validations.
 * @param data all of them, in the order in which they were given.
 * @returns undefined where the answer is no list of patterns, or where there is nothing or too much to draw.
 */
export function foldGrid(voice: Voice, yours: Value, data: readonly number[]): Picture | undefined {
  const patterns = patternsOf(yours);
  if (!patterns || patterns.length > mostPatterns || data.length < 2) return undefined;
  const { say } = voice;
  const shown = data.slice(0, mostData);
  const counts = data.map((datum) => timesValidated(patterns, datum));
  const rest = shown.length < data.length ? say("picture.first", { count: mostData, of: data.length }) : "";
  const pattern = (index: number) => say("picture.fold-grid.pattern", { index: index + 1 });
  const use = (one: Use) => say(`picture.fold-grid.${one}`);
  return pictureOf(voice, {
    kind: "fold-grid",
    title: say("picture.fold-grid.title", { function: voice.function }),
    conclusion: [conclusionOf(voice, patterns, data, counts), rest].filter(Boolean).join(" "),
    height: head + (patterns.length + 1) * rowHeight + 12 + legendRows.length * 24 + 8,
    body: drawGrid(voice, patterns, shown, counts),
    table: {
      columns: [
        say("picture.fold-grid.datum"),
        ...patterns.map((_, index) => pattern(index)),
        say("picture.fold-grid.times"),
      ],
      rows: data.map((datum, d) => [
        String(datum),
        ...patterns.map((one) => use(useOf(one, datum))),
        String(counts[d]),
      ]),
    },
  });
}

function patternsOf(yours: Value): readonly Pattern[] | undefined {
  const patterns = itemsOf(yours)?.map((one) => ({
    training: itemsOf(fieldOf(one, "training")),
    validation: itemsOf(fieldOf(one, "validation")),
  }));
  return patterns?.length && patterns.every((one) => one.training && one.validation)
    ? (patterns as readonly Pattern[])
    : undefined;
}

const timesValidated = (patterns: readonly Pattern[], datum: number): number =>
  patterns.flatMap(({ validation }) => validation).filter((one) => one === datum).length;

function useOf({ training, validation }: Pattern, datum: number): Use {
  if (validation.includes(datum)) return training.includes(datum) ? "both" : "validation";
  return training.includes(datum) ? "training" : "neither";
}

/** The first of these that is true: it explains the others. */
function conclusionOf(
  { say }: Voice,
  patterns: readonly Pattern[],
  data: readonly number[],
  counts: readonly number[],
): string {
  const uses = patterns.flatMap((one) => data.map((datum) => ({ datum, use: useOf(one, datum) })));
  const inBoth = new Set(uses.filter(({ use }) => use === "both").map(({ datum }) => datum)).size;
  const unused = uses.filter(({ use }) => use === "neither").length;
  const never = counts.filter((count) => count === 0).length;
  const often = counts.filter((count) => count > 1).length;
  if (never + often > 0) return say("picture.fold-grid.uneven", { never, often, of: data.length });
  if (inBoth > 0) return say("picture.fold-grid.leak", { count: inBoth });
  if (unused > 0) return say("picture.fold-grid.unused", { count: unused });
  return say("picture.fold-grid.right", { of: data.length });
}

/** "both" and "neither" are never right. The mark stands where a word is too long for its column. */
const looks: Readonly<
  Record<Use, { readonly mark: string; readonly fill: string; readonly stroke: string }>
> = {
  training: { mark: "", fill: "var(--neutral-tint)", stroke: "var(--line)" },
  validation: { mark: "●", fill: "var(--passed-tint)", stroke: "var(--passed)" },
  both: { mark: "✗●", fill: "var(--failed-tint)", stroke: "var(--failed)" },
  neither: { mark: "✗", fill: "none", stroke: "var(--failed)" },
};
const uses = Object.keys(looks) as readonly Use[];
const legendRows: readonly (readonly Use[])[] = [
  ["training", "validation"],
  ["both", "neither"],
];

function drawGrid(
  { say }: Voice,
  patterns: readonly Pattern[],
  data: readonly number[],
  counts: readonly number[],
): Markup {
  const width = Math.min(widestColumn, (pictureWidth - labelWidth) / data.length);
  const short = (use: Use) => say(`picture.fold-grid.short.${use}`);
  const wordsFit = uses.every((use) => widthOf(short(use)) + 4 <= width);
  const textOf = (use: Use) => (wordsFit ? short(use) : looks[use].mark);
  const middle = (d: number) => labelWidth + (d + 0.5) * width;
  const centred = { "text-anchor": "middle" };
  const bottom = head + patterns.length * rowHeight;
  return all([
    words(0, 10, say("picture.fold-grid.datum")),
    ...data.map((datum, d) => words(middle(d), 10, String(datum).slice(0, 3), centred)),
    ...patterns.flatMap((pattern, p) => [
      words(0, head + (p + 0.5) * rowHeight, say("picture.fold-grid.pattern", { index: p + 1 })),
      ...data.map((datum, d) => {
        const use = useOf(pattern, datum);
        return drawUse(use, textOf(use), labelWidth + d * width, head + p * rowHeight, width);
      }),
    ]),
    words(0, bottom + 18, say("picture.fold-grid.times")),
    ...data.map((_, d) =>
      words(middle(d), bottom + 18, `${counts[d]}${counts[d] === 1 ? "" : "✗"}`, centred),
    ),
    ...legendRows.flatMap((row, r) => drawLegend(row, say, bottom + rowHeight + 12 + r * 24)),
  ]);
}

const drawUse = (use: Use, text: string, x: number, y: number, width: number): Markup =>
  all([
    box(x + 1, y + 1, width - 2, rowHeight - 2, { fill: looks[use].fill, stroke: looks[use].stroke }),
    words(x + width / 2, y + rowHeight / 2, text, { "text-anchor": "middle" }),
  ]);

const drawLegend = (row: readonly Use[], say: Voice["say"], y: number): readonly Markup[] =>
  row.flatMap((use, index) => {
    const x = index * (pictureWidth / 2);
    return [
      drawUse(use, looks[use].mark, x, y - 4, 28),
      words(x + 36, y + 10, say(`picture.fold-grid.${use}`)),
    ];
  });
