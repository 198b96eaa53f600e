// Looks at every artefact of the hostile class for a text that acts instead of being shown.
import { parse } from "csv-parse/sync";
import { htmlFaults } from "../../report/html-faults.ts";
import { idOf, markerOf, type Artefacts } from "./grade-hostile-class.ts";
import { payloads } from "./payloads.ts";

/** Control characters but the line feed, C1, line separators, bidirectional controls, zero-width ones, tags. */
const invisible = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff\u{e0000}-\u{e007f}]/u;
const begunFormula = /^[=+\-@\t\r＝＋－＠]/;
const asNumber = /^-?\d+(\.\d+)?$/;
/** Characters of a page for a student who has filled every message: an honest page has a quarter. */
const maxPageLength = 800_000;

/** What is wrong with the artefacts as far as one payload is concerned; undefined when nothing. */
export function flawOf(payload: string, artefacts: Artefacts): string | undefined {
  const id = idOf(payload);
  const page = artefacts.files.get(`reports/${id}.html`);
  if (page === undefined) return "left its student without a report";
  if (!page.includes(markerOf(payload))) return "is not shown in the report, so nothing is proved";
  const { shown = "" } = payloads[payload]!;
  if (!page.includes(shown)) return `is not shown as ${shown}`;
  return pageFlaw(id, page) ?? csvFlaw(payload, artefacts);
}

/** What is wrong whichever payload did it. */
export function commonFlaw({ files, terminal, honestId, count }: Artefacts): string | undefined {
  const index = files.get("index.html") ?? "";
  const indexFlaw = pageFlaw("index", index);
  if (indexFlaw !== undefined) return indexFlaw;
  const line = terminal.split("\n").find((one) => invisible.test(one));
  if (line !== undefined) return `wrote control characters to the terminal: ${JSON.stringify(line)}`;
  if (/^\W*(forged|::)/m.test(terminal)) return "wrote a line of its own to the terminal";
  const json = files.get("gradebook.json") ?? "";
  const { entries } = JSON.parse(json) as { readonly entries: readonly Entry[] };
  if (entries.length !== count) return `made ${entries.length} entries of ${count} students`;
  const honest = entries.find(({ id, kind }) => id === honestId && kind === "graded");
  return honest?.points === honest?.maxPoints && honest !== undefined
    ? undefined
    : "cost the honest student marks";
}

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly points: number | null;
  readonly maxPoints?: number;
}

function pageFlaw(name: string, page: string): string | undefined {
  const [fault] = htmlFaults(page);
  if (fault !== undefined) return `put ${fault} into ${name}.html`;
  if (invisible.test(page.replaceAll("\n", ""))) return `put control characters into ${name}.html`;
  if (page.length > maxPageLength) return `made ${name}.html ${page.length} characters long`;
  return undefined;
}

function csvFlaw(payload: string, { files, count }: Artefacts): string | undefined {
  const text = files.get("gradebook.csv") ?? "";
  const [, ...rows] = parse(text, { bom: true }) as readonly (readonly string[])[];
  if (rows.length !== count) return `made ${rows.length} rows of ${count} students in gradebook.csv`;
  const [row = []] = rows.filter(([id]) => id === idOf(payload));
  const formula = row.find((cell) => begunFormula.test(cell) && !asNumber.test(cell));
  return formula === undefined ? undefined : `put a formula into gradebook.csv: ${JSON.stringify(formula)}`;
}
