// One's own data: what is read, and what is told of what cannot be.
import { expect, test } from "vitest";
import { readCsv } from "../../playground/model/read-csv.ts";

const rows = Array.from({ length: 10 }, (_, n) => `${n / 2},${-n / 2},${n % 2 === 0 ? 1 : -1}`);

test.each([
  ["commas", rows],
  ["semicolons and spaces", rows.map((row) => row.replaceAll(",", " ; "))],
  ["tabs", rows.map((row) => row.replaceAll(",", "\t"))],
  [
    "a header, quotes and empty lines",
    ["x,y,label", "", ...rows.map((row) => `"${row.replaceAll(",", '","')}"`), ""],
  ],
  ["a header in Japanese", ["横,縦,ラベル", ...rows]],
])("reads %s", (_, lines) => {
  const read = readCsv(`\ufeff${lines.join("\r\n")}`, "classification");
  expect(read.kind).toBe("points");
  if (read.kind !== "points") return;
  expect(read.points).toHaveLength(10);
  expect(read.points[3]).toEqual({ x: 1.5, y: -1.5, label: -1 });
});

test("reads numbers with exponents in the first line as numbers", () => {
  const read = readCsv(["1e-1,2e0,1", ...rows].join("\n"), "classification");
  expect(read.kind === "points" && read.points[0]).toEqual({ x: 0.1, y: 2, label: 1 });
});

test.each([
  ["columns", "1,2", 4, "classification"],
  ["number", "1,two,1", 4, "classification"],
  ["number", "1,,1", 4, "classification"],
  ["reach", "1,7,1", 4, "classification"],
  ["label", "1,2,0", 4, "classification"],
  ["label", "1,2,3", 4, "three"],
] as const)("tells the row and that the reason is %s", (reason, bad, row, problem) => {
  const labels = problem === "three" ? rows.map((one) => one.replace(/-1$/, "2")) : rows;
  const read = readCsv(["x,y,label", ...labels.with(2, bad)].join("\n"), problem);
  expect(read).toEqual({ kind: "fault", fault: { row, reason, text: bad } });
});

test("wants ten data at least", () => {
  const read = readCsv(rows.slice(1).join("\n"), "regression");
  expect(read.kind === "fault" && read.fault.reason).toBe("few");
});
