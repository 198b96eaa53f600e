// Ties the display formulas of a handout to the source they are drawn from, assignments/formulas.json.
import type { Formulas } from "./model/formula.ts";

export interface TiedHandout {
  /** The handout with the TeX of the source below every marker whose ids are known. */
  readonly text: string;
  /** The ids of the formulas it shows. */
  readonly shown: ReadonlySet<string>;
  /** What does not agree with the source, by the line it stands in. */
  readonly problems: readonly { readonly line: number; readonly sentence: string }[];
}

/** What is to be looked at: code, which is left alone; a formula, below its marker or without; leftovers of either. */
const places =
  /^(?<fence>```|~~~)[^]*?^\k<fence>|^(?:<!-- formula: (?<ids>.*) -->\n\n?)?\$\$(?<tex>[^$\n]+)\$\$$|^<!-- formula:.*|\$\$/gm;

/** Between two formulas in one line. */
const space = " \\qquad ";

/**
 * Reads the lines `<!-- formula: ID -->`, several ids when formulas stand side by side, and the formula
 * `$$…$$` below each.
 */
export function tieHandout(handout: string, formulas: Formulas): TiedHandout {
  const shown = new Set<string>();
  const problems: { line: number; sentence: string }[] = [];
  const text = handout.replace(places, (place, ...rest) => {
    const { fence, ids, tex } = rest.at(-1) as Readonly<Record<"fence" | "ids" | "tex", string | undefined>>;
    const end = (rest.at(-3) as number) + place.length;
    const object = (sentence: string): string => {
      problems.push({ line: handout.slice(0, end).split("\n").length, sentence });
      return place;
    };
    if (fence) return place;
    if (!tex)
      return object("a display formula is one line $$…$$ below a line <!-- formula: ID -->; write it so.");
    if (!ids)
      return object("this formula has no source; put a line <!-- formula: ID --> and an empty one above it.");
    const named = ids.split(/\s+/);
    const unknown = named.find((id) => !Object.hasOwn(formulas, id));
    if (unknown !== undefined)
      return object(
        `there is no formula "${unknown}"; correct the id or add it to assignments/formulas.json.`,
      );
    for (const id of named) shown.add(id);
    const source = named.map((id) => formulas[id]?.tex).join(space);
    if (tex === source) return place;
    object(`the formula ${named.join(" ")} differs from assignments/formulas.json; run kadai record.`);
    return place.replace(`$$${tex}$$`, () => `$$${source}$$`);
  });
  return { text, shown, problems };
}
