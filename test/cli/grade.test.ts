// `kadai grade` on real repositories, as a TA runs it.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeClass, type DemoClass } from "../demo/make-class.ts";
import { courseFolder } from "../../grader/load/assignment.ts";
import { entriesOf, kadai, kadaiIn, kadaiSignalledAt, scratchFolder, type Ran } from "./kadai.ts";

const assignment = "02-delta";
const deadline = "2026-12-01T23:59:59+09:00";

const gradeWords = (demo: DemoClass, out: string) =>
  ["grade", assignment, "--roster", demo.roster, "--at", deadline, "--out", out] as const;

describe("kadai grade of a class", () => {
  let shared: string;
  let demo: DemoClass;
  /** Where a first run wrote, and what it said. */
  let out: string;
  let first: Ran;
  beforeAll(async () => {
    shared = mkdtempSync(join(tmpdir(), "kadai-test-"));
    demo = await makeClass(join(shared, "class"), [assignment], 14);
    out = join(shared, "out");
    first = kadai(...gradeWords(demo, out));
  });
  afterAll(() => rmSync(shared, { recursive: true, force: true }));

  test("gives every student the marks their work must earn, in files that fit their schema", () => {
    const { status, stdout } = first;
    expect(status).toBe(0);

    const entries = entriesOf(out);
    const got = Object.fromEntries(
      entries.map(({ id, kind, points }) => [id, kind === "graded" ? points : kind]),
    );
    const promised = demo.students.map(({ id, expected: { [assignment]: expected } }) => [
      id,
      expected?.kind === "graded" ? expected.points : expected?.kind,
    ]);
    expect(got).toEqual(Object.fromEntries(promised));

    const schema = JSON.parse(
      readFileSync(new URL("../../grader/model/schemas/gradebook.schema.json", import.meta.url), "utf8"),
    ) as object;
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    validate(JSON.parse(readFileSync(join(out, "gradebook.json"), "utf8")));
    expect(validate.errors).toBeNull();

    expect(readdirSync(join(out, "reports")).sort()).toEqual(entries.map(({ id }) => `${id}.html`).sort());
    for (const file of ["index.html", "gradebook.csv", "gradebook.sqlite"])
      expect(existsSync(join(out, file))).toBe(true);
    expect(stdout).toContain("index.html");
    for (const { id } of demo.students) expect(stdout).toContain(id);
  });

  test.each<[NodeJS.Signals, NodeJS.Signals | number]>([
    ["SIGKILL", "SIGKILL"],
    ["SIGINT", 130],
  ])("goes on where %s ended it, to the same gradebook as a run in peace", async (signal, ended) => {
    const disturbed = join(scratchFolder(), "disturbed");
    const cut = await kadaiSignalledAt(/(?:[4-9]|1\d) of 14 graded/, signal, ...gradeWords(demo, disturbed));
    expect(cut.ended).toBe(ended);
    expect(cut.stderr.includes("run the same command again")).toBe(signal === "SIGINT");
    expect(existsSync(join(disturbed, "gradebook.json"))).toBe(false);
    const second = kadai(...gradeWords(demo, disturbed));
    expect(second.status).toBe(0);
    expect(Number(/(\d+) unchanged/.exec(second.stdout)?.[1])).toBeGreaterThan(0);

    const text = (folder: string) => readFileSync(join(folder, "gradebook.json"), "utf8");
    expect(text(disturbed)).toBe(text(out));
  });

  test("runs nothing twice when nothing has changed", () => {
    const graded = entriesOf(out).filter(({ kind }) => kind === "graded").length;
    expect(kadai(...gradeWords(demo, out)).stdout).toContain(`${graded} unchanged`);
  });

  test("grades the tip without --at, and says that it is late", () => {
    const tips = join(scratchFolder(), "out");
    kadai("grade", assignment, "--roster", demo.roster, "--out", tips);
    const late = entriesOf(tips)
      .filter((entry) => entry.late)
      .map(({ id }) => id);
    // The third student handed in after the deadline only, the eighth began again after it.
    expect(late).toEqual([demo.students[2]?.id, demo.students[7]?.id]);
  });
});

describe("kadai grade", () => {
  test("takes a plain folder named on the command line", () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, "alice"));
    writeFileSync(join(folder, "alice", "delta.ts"), "export const activate = () => 0;\n");
    const { status } = kadai("grade", "02", join(folder, "alice"), "--out", join(folder, "out"));
    expect(status).toBe(0);
    expect(entriesOf(join(folder, "out"))).toMatchObject([{ id: "alice", kind: "graded" }]);
  });

  test("says so when a file is not UTF-8, here as on a student's machine", () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, "sato"));
    const cp932 = Buffer.concat([
      Buffer.from("export const activate = () => 0; // "),
      Buffer.from([0x83, 0x66]),
    ]);
    writeFileSync(join(folder, "sato", "delta.ts"), cp932);
    kadai("grade", assignment, join(folder, "sato"), "--out", join(folder, "out"));
    const page = readFileSync(join(folder, "out", "reports", "sato.html"), "utf8");
    expect(page).toContain("UTF-8");
    expect(page).not.toContain("is not exported");
  });

  test("refuses another course key for a class that is graded already", () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, "ann"));
    writeFileSync(join(folder, "ann", "delta.ts"), "export {};\n");
    const words = ["grade", assignment, join(folder, "ann"), "--out", join(folder, "out")];
    expect(kadai(...words).status).toBe(0);
    const { status, stderr } = kadaiIn(courseFolder, words, { KADAI_COURSE_KEY: "another key, long enough" });
    expect(status).toBe(2);
    expect(stderr).toContain("another course key");
  });

  test("says who has left the gradebook when a later run grades fewer", () => {
    const folder = scratchFolder();
    for (const id of ["ann", "kim"]) {
      mkdirSync(join(folder, id));
      writeFileSync(join(folder, id, "delta.ts"), "export {};\n");
    }
    const [ann, kim, out] = [join(folder, "ann"), join(folder, "kim"), join(folder, "out")];
    expect(kadai("grade", assignment, ann, kim, "--out", out).stdout).not.toContain("left the gradebook");
    expect(kadai("grade", assignment, ann, "--out", out).stdout).toContain("left the gradebook: kim");
  });

  test("ends with 1 when someone has fewer points than required, with 0 otherwise", () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, "bob"));
    writeFileSync(join(folder, "bob", "delta.ts"), "export {};\n");
    const words = [
      "grade",
      assignment,
      join(folder, "bob"),
      "--out",
      join(folder, "out"),
      "--require-points",
    ];
    expect(kadai(...words, "1").status).toBe(1);
    expect(kadai(...words, "0").status).toBe(0);
    expect(kadai(...words, "many").status).toBe(2);
  });

  test("lets an ungraded entry change no exit code", () => {
    const folder = scratchFolder();
    const words = ["grade", assignment, join(folder, "nowhere"), "--out", join(folder, "out")];
    expect(kadai(...words, "--require-points", "1").status).toBe(0);
    expect(entriesOf(join(folder, "out"))).toMatchObject([{ kind: "ungraded", points: null }]);
  });
});

describe("kadai grade refuses in one sentence, before anything is graded,", () => {
  const roster = (folder: string, text: string): string => {
    const file = join(folder, "roster.csv");
    writeFileSync(file, text);
    return file;
  };

  test.each<[string, (folder: string) => readonly string[], RegExp]>([
    ["an unknown assignment", () => ["02-detla", "x"], /"02-detla".*"02-delta"/],
    ["a roster that is not there", (folder) => [assignment, "--roster", join(folder, "no.csv")], /no\.csv/],
    [
      "a roster without a needed column",
      (folder) => [assignment, "--roster", roster(folder, "id,name\n1,a\n")],
      /repository/,
    ],
    ["a time without a zone", () => [assignment, "x", "--at", "2026-12-01"], /zone/],
    ["neither a roster nor a path", () => [assignment], /--roster/],
    [
      "an option given twice",
      () => [assignment, "x", "--at", deadline, "--at", deadline],
      /--at is given more than once/,
    ],
    ["paths that share an id", () => [assignment, "a/x", "b/x"], /share the id "x"/],
    [
      "a number of points that is none",
      () => [assignment, "x", "--require-points", "abc"],
      /--require-points/,
    ],
    ["no jobs", () => [assignment, "x", "--jobs", "0"], /--jobs/],
  ])("%s", (_, words, sentence) => {
    const folder = scratchFolder();
    const out = join(folder, "out");
    const { status, stderr } = kadai("grade", ...words(folder), "--out", out);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(existsSync(join(out, "gradebook.sqlite"))).toBe(false);
  });

  test("a bad row becomes an entry with its fault, and the others are graded", () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, "work"));
    writeFileSync(join(folder, "work", "delta.ts"), "export {};\n");
    const file = roster(folder, "id,name,repository\ns1,Ann,work\nS1,Bob,work\n../s2,Eve,work\ns3,Kim,\n");
    const { status } = kadai("grade", assignment, "--roster", file, "--out", join(folder, "out"));
    expect(status).toBe(0);
    const kinds = entriesOf(join(folder, "out")).map(({ kind, fault }) => [kind, Boolean(fault)]);
    expect(kinds).toEqual([
      ["graded", false],
      ["ungraded", true],
      ["ungraded", true],
      ["ungraded", true],
    ]);
  });
});
