// Draws numbers as bars around one zero line, yours above expected: a reversed sign or a lost factor is seen at once.
import { isList, type Value } from "../../model/value.ts";
import { all, box, line, widthOf, words } from "./draw.ts";
import { agrees, exactNumber, largestSize, shortNumber } from "./numbers.ts";
import { pictureOf, pictureWidth, type Markup, type Picture, type Voice } from "./picture.ts";
import { pairsOf, type Pair } from "./read-values.ts";
import { sayRegularity } from "./say-regularity.ts";

/** Longer lists are not drawn: nobody would count so many bars. */
const mostNumbers = 60;
const mostBars = 12;
/** A place in a list, or in a list of lists: what lies deeper has a name too long to stand beside a bar. */
const listPath = /^\[\d+\](\[\d+\])?$/;

const head = 30;
const rowHeight = 46;
const barHeight = 16;
/** The longest number ("−0.0964 ✗") and the longest bar leave this to each other. */
const numberWidth = 88;

/**
 * Yours and expected, number by number.
 * @param place where in the answer the list lies, e.g. ".biases".
 * @returns undefined where no list of numbers is expected, or none was returned.
 */
export function deltaBars(voice: Voice, yours: Value, expected: Value, place = ""): Picture | undefined {
  const pairs = pairsOf(yours, expected);
  if (!isList(yours) || !isList(expected) || pairs.length < 2 || pairs.length > mostNumbers) return undefined;
  if (!pairs.every(({ path }) => listPath.test(path))) return undefined;
  const shown = pairs.slice(0, mostBars);
  const { say } = voice;
  const said = sayRegularity(voice, pairs);
  const rest = pairs.length > mostBars ? say("picture.first", { count: mostBars, of: pairs.length }) : "";
  return pictureOf(voice, {
    kind: "delta-bars",
    title: say("picture.delta-bars.title", { function: voice.function + (place && `(…)${place}`) }),
    conclusion: [said, rest].filter(Boolean).join(" "),
    height: head + shown.length * rowHeight + 4,
    body: all([legend(voice), ...bars(shown)]),
    table: {
      columns: [say("picture.place"), say("picture.yours"), say("picture.expected")],
      rows: pairs.map((pair) => [pair.path, exactNumber(pair.yours), exactNumber(pair.expected)]),
    },
  });
}

const yoursLook = { fill: "var(--failed)" };
const expectedLook = { fill: "none", stroke: "var(--accent)", "stroke-width": 2 };

/** The words for the two looks: filled, and only outlined. */
function legend({ say }: Voice): Markup {
  const yours = say("picture.yours");
  const second = 22 + widthOf(yours) + 18;
  return all([
    box(0, 5, 14, 14, yoursLook),
    words(22, 12, yours),
    box(second + 1, 6, 12, 12, expectedLook),
    words(second + 22, 12, say("picture.expected")),
  ]);
}

function bars(pairs: readonly Pair[]): readonly Markup[] {
  const labelWidth = Math.max(...pairs.map(({ path }) => widthOf(path))) + 8;
  const values = pairs.flatMap(({ yours, expected }) => [yours, expected]);
  const scale = (pictureWidth - labelWidth - numberWidth) / 2 / (largestSize(values) || 1);
  const zero = labelWidth + (pictureWidth - labelWidth - numberWidth) / 2;
  const bar = (value: number, y: number, look: typeof yoursLook | typeof expectedLook): Markup =>
    box(
      Number.isFinite(value) ? zero + Math.min(0, value) * scale : zero,
      y,
      Number.isFinite(value) ? Math.abs(value) * scale : 0,
      barHeight,
      look,
    );
  const row = ({ path, yours, expected }: Pair, index: number): Markup => {
    const y = head + index * rowHeight;
    const mark = agrees(yours, expected) ? "✓" : "✗";
    return all([
      words(0, y + barHeight + 2, path),
      bar(yours, y, yoursLook),
      bar(expected, y + barHeight + 5, expectedLook),
      words(pictureWidth, y + barHeight / 2, `${shortNumber(yours)} ${mark}`, { "text-anchor": "end" }),
      words(pictureWidth - widthOf(" ✗"), y + 1.5 * barHeight + 5, shortNumber(expected), {
        "text-anchor": "end",
      }),
    ]);
  };
  const bottom = head + pairs.length * rowHeight;
  return [
    ...pairs.map(row),
    line([zero, head - 4], [zero, bottom], { stroke: "currentColor", "stroke-width": 1 }),
  ];
}
