// gradebook.csv opens in a spreadsheet: Japanese readable, numbers as numbers, nothing run as a formula.
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { gradebookCsv } from "../../grader/report/csv.ts";
import { entries, gradebook, source } from "./example-class.ts";

const rowsOf = (csv: string): readonly Record<string, string>[] => parse(csv, { bom: true, columns: true });
const named = (name: string) =>
  rowsOf(
    gradebookCsv({ ...source, gradebook: { ...gradebook, entries: [{ ...entries[0], name } as never] } }),
  )[0]?.["name"];

describe("gradebook.csv", () => {
  const csv = gradebookCsv(source);

  test("begins with a byte order mark and ends its lines as Excel does", () => {
    expect(csv.startsWith("\uFEFFid,name,section,email,kind,points,maxPoints,late,commit,committedAt,")).toBe(
      true,
    );
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("has a row for each entry and a column for each rubric item", () => {
    const rows = rowsOf(csv);
    expect(rows).toHaveLength(entries.length);
    expect(rows[1]).toEqual({
      id: "s2640002",
      name: "Anna Müller-Ångström",
      section: "B",
      email: "",
      kind: "graded",
      points: "5.833",
      maxPoints: "10",
      late: "true",
      commit: "8c7e5a2f0f9f4d06b1c2a90d34a7a4c55f9d2e10",
      committedAt: "2026-12-02T08:30:00+09:00",
      activationDerivative: "2",
      outputDelta: "1.333",
      kFold: "2.5",
    });
  });

  test("leaves points of an ungraded entry empty and gives 0 without a submission", () => {
    const points = rowsOf(csv).map((row) => row["points"]);
    expect(points.slice(5, 7)).toEqual(["0", ""]);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x"])("disarms the name %j", (name) =>
    expect(named(name)).toBe(`'${name}`),
  );

  test.each(["佐藤 花子", "O'Brien", 'x", "y', "a=b", "1+1"])("leaves the name %j alone", (name) =>
    expect(named(name)).toBe(name),
  );
});
