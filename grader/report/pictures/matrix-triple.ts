// Draws a matrix three times, yours | expected | difference, and outlines what stands at [j][i] in place of [i][j].
import type { Value } from "../../model/value.ts";
import { all, box, widthOf, words } from "./draw.ts";
import { agrees, exactNumber, largestSize, shortNumber } from "./numbers.ts";
import { pictureOf, pictureWidth, type Markup, type Picture, type Voice } from "./picture.ts";
import { matrixOf, pairsOf } from "./read-values.ts";
import { sayRegularity } from "./say-regularity.ts";

type Matrix = readonly (readonly number[])[];

interface Panel {
  readonly title: string;
  readonly numbers: Matrix;
  readonly frame: (i: number, j: number) => Frame | "none";
}

/** What is said of a number by the frame around it. */
type Frame = "differs" | "turned";

const mostRows = 12;
const cellHeight = 28;
const gap = 16;
const titleHeight = 24;
const legendHeight = 24;
/** The deepest tint: ink on it can still be read. */
const deepestTint = 0.3;

/**
 * Yours and the expected matrix side by side, or below each other where they are wide.
 * @param place where in the answer the matrix lies, e.g. ".weights".
 * @returns undefined where no matrix is expected, none was returned, or it is too large to be read.
 */
export function matrixTriple(voice: Voice, yours: Value, expected: Value, place = ""): Picture | undefined {
  const [mine, right] = [matrixOf(yours), matrixOf(expected)];
  if (!mine || !right || right.flat().length < 2 || Math.max(mine.length, right.length) > mostRows)
    return undefined;
  const { say } = voice;
  const panels = panelsOf(voice, mine, right);
  const cellWidth =
    10 + Math.max(...panels.flatMap(({ numbers }) => numbers.flat().map((one) => widthOf(shortNumber(one)))));
  const widest = Math.max(mine[0]?.length ?? 0, right[0]?.length ?? 0) * cellWidth;
  if (widest > pictureWidth) return undefined;
  const abreast = panels.length * widest + (panels.length - 1) * gap <= pictureWidth;
  const steps = panels.map(
    ({ numbers }) => numbers.length * cellHeight + titleHeight + (abreast ? 0 : gap / 2),
  );
  const at = (index: number): readonly [number, number] =>
    abreast ? [index * (widest + gap), 0] : [0, steps.slice(0, index).reduce((sum, step) => sum + step, 0)];
  const bottom = abreast ? Math.max(...steps) : at(panels.length)[1];
  const scale = largestSize([...mine.flat(), ...right.flat()]) || 1;
  const pairs = pairsOf(yours, expected);
  const used = mine.flatMap((row, i) => row.map((_, j) => panels[0].frame(i, j)));
  const frames = (["differs", "turned"] as const).filter((frame) => used.includes(frame));
  const transposed = isTransposed(mine, right);
  return pictureOf(voice, {
    kind: "matrix-triple",
    title: say("picture.matrix-triple.title", { function: voice.function + (place && `(…)${place}`) }),
    conclusion: transposed ? say("picture.matrix-triple.transposed") : sayRegularity(voice, pairs),
    height: bottom + 12 + frames.length * legendHeight,
    body: all([
      ...panels.map((panel, index) => drawPanel(panel, at(index), cellWidth, scale)),
      ...legend(voice, frames, bottom + 12),
    ]),
    table: {
      columns: [
        say("picture.place"),
        say("picture.yours"),
        say("picture.expected"),
        say("picture.difference"),
      ],
      rows: pairs.map((pair) => [
        pair.path,
        exactNumber(pair.yours),
        exactNumber(pair.expected),
        exactNumber(pair.yours - pair.expected),
      ]),
    },
  });
}

const isTransposed = (mine: Matrix, right: Matrix): boolean =>
  mine.length === right[0]?.length &&
  mine[0]?.length === right.length &&
  mine.every((row, i) => row.every((value, j) => agrees(value, right[j]?.[i] ?? Number.NaN))) &&
  !mine.every((row, i) => row.every((value, j) => agrees(value, right[i]?.[j] ?? Number.NaN)));

function panelsOf({ say }: Voice, mine: Matrix, right: Matrix): readonly [Panel, ...Panel[]] {
  const frame = (i: number, j: number) => {
    const value = mine[i]?.[j] ?? Number.NaN;
    if (agrees(value, right[i]?.[j] ?? Number.NaN)) return "none";
    return agrees(value, right[j]?.[i] ?? Number.NaN) ? "turned" : "differs";
  };
  const plain = () => "none" as const;
  const sameShape = mine.length === right.length && mine[0]?.length === right[0]?.length;
  const difference = mine.map((row, i) =>
    row.map((value, j) => {
      const other = right[i]?.[j] ?? Number.NaN;
      return agrees(value, other) ? 0 : value - other;
    }),
  );
  return [
    { title: say("picture.yours"), numbers: mine, frame },
    { title: say("picture.expected"), numbers: right, frame: plain },
    ...(sameShape ? [{ title: say("picture.difference"), numbers: difference, frame: plain }] : []),
  ];
}

function drawPanel(
  { title, numbers, frame }: Panel,
  [left, top]: readonly [number, number],
  cellWidth: number,
  scale: number,
): Markup {
  const cells = numbers.flatMap((row, i) =>
    row.map((value, j) => {
      const [x, y] = [left + j * cellWidth, top + titleHeight + i * cellHeight];
      const tint = Number.isFinite(value) ? deepestTint * Math.min(1, Math.abs(value) / scale) : 0;
      return all([
        box(x, y, cellWidth, cellHeight, {
          fill: value < 0 ? "var(--failed)" : "var(--accent)",
          "fill-opacity": String(Number(tint.toFixed(2))),
          stroke: "var(--line)",
        }),
        outline(frame(i, j), x, y, cellWidth),
        words(x + cellWidth / 2, y + cellHeight / 2, shortNumber(value), { "text-anchor": "middle" }),
      ]);
    }),
  );
  return all([words(left, top + 10, title), ...cells]);
}

/** A thick frame, dashed for what stands at the other place. */
function outline(frame: Frame | "none", x: number, y: number, width: number): Markup {
  const look = { fill: "none", stroke: "currentColor", "stroke-width": 2 };
  if (frame === "none") return all([]);
  return box(x + 2, y + 2, width - 4, cellHeight - 4, {
    ...look,
    ...(frame === "turned" && { "stroke-dasharray": "4 3" }),
  });
}

/** Only the frames that occur are explained. */
const legend = ({ say }: Voice, frames: readonly Frame[], y: number): readonly Markup[] =>
  frames.flatMap((frame, index) => [
    outline(frame, 0, y + index * legendHeight - 4, 32),
    words(40, y + index * legendHeight + 10, say(`picture.matrix-triple.${frame}`)),
  ]);
