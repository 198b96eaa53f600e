// The tables on the terminal line up, whatever the names.
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { changesTable } from "../../grader/report/changes-table.ts";
import { classTable } from "../../grader/report/terminal.ts";
import { textTable } from "../../grader/wording/text-table.ts";
import { entries, gradebook, source } from "./example-class.ts";

describe("textTable", () => {
  const columns = [
    { title: "氏名", align: "left", widest: 10 },
    { title: "pt", align: "right", widest: 10 },
    { title: "x", align: "left", widest: 5 },
  ] as const;

  test("lines up columns in cells of the terminal, not in characters", () => {
    expect(
      textTable(columns, [
        ["佐藤花子", "10", "a"],
        ["Anna", "5.833", "b"],
      ]),
    ).toEqual(["氏名         pt  x", "佐藤花子     10  a", "Anna      5.833  b"]);
  });

  test("cuts what is wider than its column, never a character in two", () => {
    const [, cut = "", whole = ""] = textTable(columns, [
      ["一二三四五六", "", ""],
      ["一二三四五", "", ""],
    ]);
    expect(cut).toBe("一二三四…");
    expect(stringWidth(cut)).toBeLessThanOrEqual(10);
    expect(whole).toBe("一二三四五");
  });
});

describe("classTable", () => {
  const lines = classTable(source, "en").split("\n");

  test("has a line for each student under the titles, with points and state in words", () => {
    expect(lines[0]).toMatch(/^Id\s+Points\s+State\s+Deadline\s+Name$/);
    expect(lines[2]).toMatch(/^s2640002\s+5\.833\s+Graded\s+Late\s+Anna Müller-Ångström$/);
    expect(lines[6]).toMatch(/^s2640006\s+0\s+No submission\s+鈴木 一郎$/);
    expect(lines[7]).toMatch(/^s2640007\s+-\s+Not graded\s+Lê Thị Mai$/);
  });

  test("stays below 80 cells and shows what is invisible", () => {
    for (const line of lines.slice(0, entries.length + 1)) expect(stringWidth(line)).toBeLessThan(80);
    expect(lines[5]).toContain("高橋⟨200B⟩ 健⟨202E⟩太");
  });

  test("says who needs a look and why, and ends with the totals", () => {
    const text = classTable(source, "ja");
    expect(text).toContain(
      "s2640007  Row 8: the repository https://git.example.ac.jp/<mai>.git cannot be reached",
    );
    expect(
      text.endsWith(
        "採点済みは 5 名、未提出は 1 名、採点待ちは 4 名です。\n中央値は 10 点満点で 5.833 点です。\n",
      ),
    ).toBe(true);
  });

  test("has neither a median nor a list where there is nothing to say", () => {
    const quiet = classTable({ ...source, gradebook: { ...gradebook, entries: entries.slice(5, 6) } }, "en");
    expect(quiet).not.toMatch(/median|Needs a look/);
    expect(quiet).toContain("0 graded, 1 without a submission, 0 not graded.");
  });
});

describe("changesTable", () => {
  test("lists who changed and by how much, and no one else", () => {
    const changes = [
      { id: "s1", name: "佐藤 花子", before: 5000, after: 5833 },
      { id: "s2", name: "Anna", before: 10_000, after: 9000 },
      { id: "s3", name: "Ken", before: undefined, after: 1000 },
      { id: "s4", name: "Mai", before: 7000, after: 7000 },
    ];
    expect(changesTable(changes, source, "en").split("\n")).toEqual([
      "Id      before  after  change  Name",
      "s1           5  5.833  +0.833  佐藤 花子",
      "s2          10      9      -1  Anna",
      "s3  Not graded      1          Ken",
      "",
      "The points of 3 of 4 changed.",
      "",
    ]);
  });

  test("says so when no one changed", () => {
    expect(changesTable([], source, "ja")).toBe("0 名のうち 0 名の点数が変わりました。\n");
  });
});
