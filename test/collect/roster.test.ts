// Reading a roster: whole files, single rows, encodings.
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readRoster } from "../../grader/collect/roster.ts";
import { scratchFolder } from "./scratch-folder.ts";

async function roster(content: string | Uint8Array) {
  const path = join(scratchFolder(), "roster.csv");
  await writeFile(path, content);
  return readRoster(path);
}

const header = "id,name,repository\n";
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

test("reads one row a student, with the optional columns where they are filled", async () => {
  const { rows, note } = await roster(
    "id,name,repository,email,section,received,extra\n" +
      "s1,Ada,repos/s1.git,ada@example.org,A,2026-12-01T10:00:00+09:00,x\n" +
      's2,"Babbage, Charles",https://example.org/s2.git,,,,\n',
  );
  expect(note).toBeUndefined();
  expect(rows).toEqual([
    {
      kind: "row",
      line: 2,
      id: "s1",
      name: "Ada",
      repository: "repos/s1.git",
      email: "ada@example.org",
      section: "A",
      received: "2026-12-01T10:00:00+09:00",
    },
    { kind: "row", line: 3, id: "s2", name: "Babbage, Charles", repository: "https://example.org/s2.git" },
  ]);
});

test("names its own folder, to which local repositories are relative", async () => {
  const path = join(scratchFolder(), "roster.csv");
  await writeFile(path, `${header}s1,Ada,a\n`);
  expect((await readRoster(path)).folder).toBe(dirname(path));
});

test("finds columns by any case, width and order, in English or Japanese", async () => {
  const english = await roster(" Repository ,NAME,ＩＤ\nrepos/s1,Ada,s1\n");
  const japanese = await roster("リポジトリ,氏名,学籍番号\nrepos/s1,Ada,s1\n");
  expect(english.rows).toMatchObject([{ id: "s1", name: "Ada", repository: "repos/s1" }]);
  expect(japanese.rows).toEqual(english.rows);
});

test("takes a byte order mark, CRLF, blank lines and the empty rows a spreadsheet leaves", async () => {
  const { rows } = await roster("\ufeffid,name,repository\r\n\r\ns1,Ada,a\r\n,,\r\ns2,Bob,b\r\n");
  expect(rows).toMatchObject([
    { kind: "row", line: 3, id: "s1" },
    { kind: "row", line: 5, id: "s2" },
  ]);
});

test("reads what Excel saves as CP932, and says so", async () => {
  const { rows, note } = await roster(
    bytes(
      [0x8a, 0x77, 0x90, 0xd0, 0x94, 0xd4, 0x8d, 0x86], // 学籍番号
      ",",
      [0x8e, 0x81, 0x96, 0xbc], // 氏名
      ",",
      [0x83, 0x8a, 0x83, 0x7c, 0x83, 0x57, 0x83, 0x67, 0x83, 0x8a], // リポジトリ
      "\r\ns1,",
      [0x93, 0x63, 0x92, 0x86, 0xfb, 0xfc], // 田中髙
      ",a\r\n",
    ),
  );
  expect(rows).toMatchObject([{ kind: "row", id: "s1", name: "田中髙", repository: "a" }]);
  expect(note).toContain("CP932");
});

test.each([
  ["EUC-JP", bytes(header, "s1,", [0xc5, 0xc4, 0xc3, 0xe6], ",a\n")],
  ["neither", bytes(header, "s1,", [0xff, 0x41], ",a\n")],
  ["UTF-16", Buffer.from(`\ufeff${header}s1,Ada,a\n`, "utf16le")],
  ["UTF-16 without a mark", Buffer.from(`${header}s1,Ada,a\n`, "utf16le")],
])("refuses %s rather than garble a name, and says how to save", async (_, content) => {
  await expect(roster(content)).rejects.toMatchObject({
    code: "unreadable-roster",
    message: expect.stringContaining('save it as "CSV UTF-8"'),
  });
});

test.each([
  ["an empty file", "", "is empty"],
  ["a header without rows", header, "is empty"],
  [
    "a missing column, naming those found",
    "id,name,repo\ns1,Ada,a\n",
    'no column repository.*"id", "name", "repo"',
  ],
  ["semicolons", "id;name;repository\ns1;Ada;a\n", 'separated by commas; found: "id;name;repository"'],
  ["a column twice", "id,name,repository,ID\ns1,Ada,a,s1\n", "has the column id twice"],
  [
    "an English and a Japanese name of one column",
    "id,学籍番号,name,repository\n1,1,Ada,a\n",
    "column id twice",
  ],
  ["a quote that never ends", `${header}s1,"Ada,a\n`, "not proper CSV"],
])("is a fault of the whole roster: %s", async (_, content, why) => {
  await expect(roster(content)).rejects.toMatchObject({
    name: "Fault",
    code: "unreadable-roster",
    message: expect.stringMatching(why),
  });
});

test("is a fault of the whole roster: a file that is not there", async () => {
  const path = join(scratchFolder(), "none.csv");
  await expect(readRoster(path)).rejects.toMatchObject({
    message: expect.stringContaining("there is no such file"),
  });
});

test.each([
  ["../s1,Ada,a", "letters, digits"],
  ["s1/..,Ada,a", "letters, digits"],
  ["nul,Ada,a", "Windows"],
  [",Ada,a", '""'],
  ["s1,Ada,", "repository is empty"],
  ["s1,Ada", "2 cells where the header has 3"],
  ["s1,Ada,a,b", "4 cells where the header has 3"],
])("makes a bad row of %s and goes on", async (line, why) => {
  const { rows } = await roster(`${header}${line}\ns9,Zoe,z\n`);
  expect(rows).toMatchObject([
    { kind: "bad-row", line: 2, fault: expect.stringContaining(why) },
    { kind: "row", line: 3, id: "s9" },
  ]);
});

test("lets the first of two rows with one id stand, and names its line in the second", async () => {
  const { rows } = await roster(`${header}s1,Ada,a\ns2,Bob,b\ns1,Eve,e\nＳ2,Eve,e\n`);
  expect(rows.map(({ kind }) => kind)).toEqual(["row", "row", "bad-row", "bad-row"]);
  expect(rows[2]).toHaveProperty("fault", 'Line 4 of the roster: the id "s1" already stands in line 2.');
  expect(rows[3]).toHaveProperty(
    "fault",
    'Line 5 of the roster: the id "S2" differs only in case from "s2" in line 3.',
  );
});

test("finds ids that are one after normalisation", async () => {
  const { rows } = await roster(`${header}é1,Ada,a\ne\u03011,Bob,b\n`);
  expect(rows).toMatchObject([
    { kind: "row" },
    { kind: "bad-row", fault: expect.stringContaining("line 2") },
  ]);
});

test("wants a zone in the time of receipt", async () => {
  const { rows } = await roster(
    "id,name,repository,received\ns1,Ada,a,2026-12-01 10:00\ns2,Bob,b,2026-12-01T01:00Z\n",
  );
  expect(rows).toMatchObject([
    { kind: "bad-row", fault: expect.stringContaining("a time with a zone") },
    { kind: "row" },
  ]);
});

test("columns named like what every object has are columns like any other", async () => {
  const { rows } = await roster("id,name,repository,constructor,constructor\ns1,Ada,a,,\n");
  expect(rows).toMatchObject([{ kind: "row", id: "s1" }]);
});

test("a cell without end is cut, and its row at fault", async () => {
  const { rows } = await roster(`${header}s1,${"x".repeat(5000)},a\ns2,${"x".repeat(900)},b\n`);
  expect(rows).toMatchObject([
    {
      kind: "bad-row",
      name: "x".repeat(1000),
      fault: "Line 2 of the roster: a cell has more than 1000 characters.",
    },
    { kind: "row" },
  ]);
});

test("an id with a letter that nobody sees is at fault", async () => {
  const { rows } = await roster(`${header}s1,Ada,a\ns1\u3164,Ada,a\n`);
  expect(rows.map(({ kind }) => kind)).toEqual(["row", "bad-row"]);
});
