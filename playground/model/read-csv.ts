// Reads one's own data: lines of x, y, label, as a spreadsheet writes them.
import type { OwnPoint, Problem } from "./settings.ts";

/** The row counts from 1, with the header if there is one; `reason` is a key of the catalogue. */
export type CsvFault = {
  readonly row: number;
  readonly reason: "columns" | "number" | "label" | "reach" | "few";
  readonly text: string;
};

export type ReadCsv =
  | { readonly kind: "points"; readonly points: readonly OwnPoint[] }
  | { readonly kind: "fault"; readonly fault: CsvFault };

/** Fewer points cannot be parted. */
const fewest = 10;
/** Maps reach so far. */
const reach = 6;

/** A first line that holds no number is a header. Commas, semicolons and tabs all part columns. */
export function readCsv(text: string, problem: Problem): ReadCsv {
  const rows = text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((line, index) => ({ line, row: index + 1 }))
    .filter(({ line }) => line.trim() !== "");
  const body =
    rows[0] && /[a-z\u3040-\u9fff]/i.test(rows[0].line.replace(/e[+-]?\d/gi, "")) ? rows.slice(1) : rows;
  const points: OwnPoint[] = [];
  for (const { line, row } of body) {
    const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    const reason = faultOf(cells, problem);
    if (reason) return { kind: "fault", fault: { row, reason, text: line.slice(0, 60) } };
    const [x, y, label] = cells.map(Number) as [number, number, number];
    points.push({ x, y, label });
  }
  if (points.length < fewest)
    return { kind: "fault", fault: { row: rows.length, reason: "few", text: String(points.length) } };
  return { kind: "points", points };
}

function faultOf(cells: readonly string[], problem: Problem): CsvFault["reason"] | undefined {
  if (cells.length !== 3) return "columns";
  const numbers = cells.map((cell) => (cell === "" ? Number.NaN : Number(cell)));
  if (!numbers.every(Number.isFinite)) return "number";
  const [x, y, label] = numbers as [number, number, number];
  if (Math.abs(x) > reach || Math.abs(y) > reach) return "reach";
  const allowed = { classification: [1, -1], three: [0, 1, 2], regression: undefined }[problem];
  return allowed && !allowed.includes(label) ? "label" : undefined;
}
