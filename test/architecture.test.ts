// Holds the arrows of grader/README.md: who may import whom, and through which room each package enters.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** For each room the rooms below it that it may import; its own files are always allowed. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  "grader/model": [],
  "grader/checks": ["grader/model"],
  "grader/kit.ts": ["grader/checks", "grader/model"],
  "grader/update-kit.ts": ["grader/model", "grader/load", "grader/wording"],
  "grader/wording": ["grader/model"],
  "grader/loader": ["grader/model"],
  "grader/load": ["grader/model"],
  "grader/judge": ["grader/model"],
  "grader/diagnose": ["grader/model", "grader/checks"],
  "grader/collect": ["grader/model"],
  "grader/gradebook": ["grader/model"],
  "grader/subjects": ["grader/model", "grader/loader"],
  "grader/sandbox": ["grader/model", "grader/loader"],
  "grader/student-kit": ["grader/model", "grader/loader"],
  "grader/report": ["grader/model", "grader/wording"],
  "grader/judge-here.ts": [
    "grader/model",
    "grader/load",
    "grader/subjects",
    "grader/judge",
    "grader/diagnose",
  ],
  "grader/hint.ts": ["grader/judge-here.ts", "grader/model", "grader/load", "grader/wording"],
  "grader/vitest.ts": [
    "grader/desk",
    "grader/judge-here.ts",
    "grader/model",
    "grader/load",
    "grader/wording",
  ],
  "grader/desk": ["grader/judge-here.ts", "grader/model", "grader/load", "grader/judge", "grader/wording"],
  "grader/desk/ci.ts": [
    "grader/desk",
    "grader/judge-here.ts",
    "grader/model",
    "grader/load",
    "grader/report",
    "grader/wording",
  ],
  "grader/desk/report.ts": [
    "grader/desk",
    "grader/judge-here.ts",
    "grader/model",
    "grader/load",
    "grader/report",
    "grader/wording",
  ],
  "grader/desk/own-report-source.ts": [
    "grader/desk",
    "grader/model",
    "grader/load",
    "grader/report",
    "grader/wording",
  ],
  "grader/use-case": [
    "grader/proofs",
    "grader/model",
    "grader/load",
    "grader/collect",
    "grader/sandbox",
    "grader/subjects",
    "grader/judge",
    "grader/diagnose",
    "grader/gradebook",
    "grader/student-kit",
    "grader/wording",
  ],
  "grader/proofs": [
    "grader/model",
    "grader/use-case",
    "grader/load",
    "grader/sandbox",
    "grader/judge",
    "grader/diagnose",
    "grader/wording",
  ],
  "grader/cli": [
    "grader/model",
    "grader/use-case",
    "grader/load",
    "grader/collect",
    "grader/report",
    "grader/wording",
  ],
  "assignments/given": [],
  "assignments/checks": ["grader/kit.ts", "assignments"],
  "assignments/checks.test": ["grader/vitest.ts"],
  "assignments/vitest.config.ts": ["grader/desk"],
  assignments: ["assignments"],
  reference: ["reference", "grader/kit.ts", "assignments"],
  "playground/model": ["assignments"],
  "playground/truth": ["playground/model", "assignments", "reference"],
  "playground/run": ["playground/model", "playground/truth", "assignments"],
  "playground/worker": ["playground/model", "playground/run", "playground/truth", "assignments"],
  "playground/page": ["playground/model", "playground/run", "playground/truth", "assignments"],
  "playground/build": [
    "playground/model",
    "playground/truth",
    "grader/model",
    "grader/load",
    "grader/loader",
  ],
  "playground/main.ts": ["playground/build", "grader/model", "grader/load", "grader/wording"],
};

/** Packages of package.json that run, and the one room each is imported in. */
const packageRooms: Readonly<Record<string, string>> = {
  "@observablehq/plot": "grader/report/pictures/plot.ts",
  ajv: "grader/load",
  "csv-parse": "grader/collect",
  "csv-stringify": "grader/report",
  "fastest-levenshtein": "grader/load",
  handlebars: "grader/report/page.ts",
  "highlight.js": "grader/report/listing.ts",
  i18next: "grader/wording",
  "isolated-vm": "grader/sandbox/isolate.ts",
  "node:sqlite": "grader/gradebook",
  preact: "playground/page",
  linkedom: "grader/report/pictures/plot.ts",
  seedrandom: "reference/engine/playground-random.ts",
  "simple-git": "grader/collect",
  "string-width": "grader/wording",
  sucrase: "grader/loader",
  temml: "grader/report/render-formulas.ts",
  vite: "playground/build/build-shell.ts",
  yargs: "grader/cli",
};

/** Handed out for students to run their own work with: nothing of the grader reaches it. */
const runByStudents = "assignments/06-playground/try-missions.ts";

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const sources = ["grader", "assignments", "reference", "playground"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
);

const imports: readonly Import[] = sources.flatMap(importsOf);

function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function importsOf(from: string): readonly Import[] {
  const lines = textOf(from).matchAll(
    /^(?:import|export)\s(?:(?<what>[^"';]*?)\sfrom\s)?"(?<to>[^"]+)";?$/gm,
  );
  return [...lines].map(({ groups: { what = "", to = "" } = {} }) => ({
    from,
    to: to.startsWith(".") ? posix.join(dirname(from), to) : to,
    typeOnly: what.startsWith("type "),
  }));
}

/** The room a file belongs to, as the arrows name it. */
function roomOf(file: string): string {
  const parts = file.split("/");
  if (parts[0] === "grader") {
    if (parts.length > 2 && !(file in arrows)) return `grader/${parts[1]}`;
    return file in arrows ? file : "grader/use-case";
  }
  if (parts[0] === "assignments") {
    if (file.endsWith("/checks.ts")) return "assignments/checks";
    if (file.endsWith("/checks.test.ts")) return "assignments/checks.test";
    if (parts[1] === "given") return "assignments/given";
    return file in arrows ? file : "assignments";
  }
  if (parts[0] === "playground") return parts.length > 2 ? `playground/${parts[1]}` : file;
  return parts[0] ?? file;
}

const allowed = (from: string, to: string): boolean => {
  const [here, there] = [roomOf(from), roomOf(to)];
  const below = arrows[here] ?? [];
  return here === there || below.includes(there) || below.some((room) => there.startsWith(`${room}/`));
};

const local = imports.filter(({ to }) => /^(grader|assignments|reference|playground)\//.test(to));
const foreign = imports.filter(
  ({ to }) => !/^(grader|assignments|reference|playground|templates|\.)/.test(to),
);

/** What of a student's programs writes reports. */
const reporting = ["grader/desk/report.ts", "grader/desk/ci.ts", "grader/desk/own-report-source.ts"];

/** They need native modules, or hold what is no business of a student's machine. */
const notForStudents = new Set(
  ["sandbox", "collect", "gradebook", "use-case", "proofs", "cli"].map((room) => `grader/${room}`),
);

/** The rooms that programs load files of, themselves included. */
function roomsReached(entries: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const one of local) if (one.from === file && !one.typeOnly) visit(one.to);
  };
  entries.forEach(visit);
  return [...new Set([...reached].map(roomOf))];
}

const packageOf = (specifier: string): string =>
  specifier.startsWith("@")
    ? specifier.split("/").slice(0, 2).join("/")
    : (specifier.split("/")[0] ?? specifier);

describe("architecture", () => {
  test("every room is in the table of arrows", () => {
    expect(sources.filter((file) => !(roomOf(file) in arrows))).toEqual([]);
  });

  test("no import goes against the arrows", () => {
    const against = local
      .filter(({ from, to }) => !allowed(from, to))
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(against).toEqual([]);
  });

  test("an import against the arrows would be seen", () => {
    expect(allowed("grader/judge/score.ts", "grader/sandbox/pool.ts")).toBe(false);
    expect(allowed("grader/vitest.ts", "grader/report/html.ts")).toBe(false);
    expect(allowed("grader/desk/watch.ts", "grader/report/page.ts")).toBe(false);
    expect(allowed("grader/desk/report.ts", "grader/report/page.ts")).toBe(true);
    expect(allowed("grader/desk/report.ts", "grader/collect/fetch.ts")).toBe(false);
    expect(allowed("assignments/02-delta/checks.ts", "reference/engine/loss.ts")).toBe(false);
    expect(imports.length).toBeGreaterThan(sources.length);
  });

  test("what a student starts reaches neither sandbox, collect nor gradebook, and only what writes pages reaches report", () => {
    const desk = sources.filter((file) => file.startsWith("grader/desk/") && !reporting.includes(file));
    const rooms = roomsReached(["grader/vitest.ts", "grader/hint.ts", ...desk]);
    expect(rooms.filter((room) => notForStudents.has(room))).toEqual([]);
    expect(rooms).toContain("grader/loader");
    expect(rooms).not.toContain("grader/report");
    const forReport = roomsReached(reporting);
    expect(forReport.filter((room) => notForStudents.has(room))).toEqual([]);
    expect(forReport).toContain("grader/report");
  });

  test("each package enters through its one room", () => {
    const elsewhere = foreign
      .filter(({ to }) => to in packageRooms || packageOf(to) in packageRooms)
      .filter(({ from, to }) => !from.startsWith(packageRooms[to] ?? packageRooms[packageOf(to)] ?? to))
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(elsewhere).toEqual([]);
  });

  test("every other import is of Node or of vitest", () => {
    const unknown = foreign.filter(({ to }) => !to.startsWith("node:") && !(packageOf(to) in packageRooms));
    expect(
      unknown.filter(({ to }) => !/^vitest(\/|$)/.test(to)).map(({ from, to }) => `${from} -> ${to}`),
    ).toEqual([]);
  });

  test("what assignments hand out imports nothing of the grader", () => {
    const stubs = local.filter(({ from, to }) => roomOf(from) === "assignments" && to.startsWith("grader/"));
    expect(stubs).toEqual([]);
  });

  test("no check and no answer is taken from a stub, which students replace", () => {
    const submitted = new Set(
      readdirSync(join(root, "assignments"), { withFileTypes: true })
        .filter((entry) => /^\d\d-/.test(entry.name))
        .flatMap(({ name }) => {
          const manifest = JSON.parse(textOf(`assignments/${name}/assignment.json`)) as {
            submit: readonly string[];
          };
          return manifest.submit.map((file) => `assignments/${name}/${file}`);
        }),
    );
    expect(submitted.size).toBeGreaterThan(0);
    expect(
      local
        .filter(({ from, to, typeOnly }) => submitted.has(to) && !typeOnly && from !== runByStudents)
        .map(({ from, to }) => `${from} -> ${to}`),
    ).toEqual([]);
  });

  test("what students run by themselves is imported by nothing", () => {
    expect(local.filter(({ to }) => to === runByStudents)).toEqual([]);
    expect(sources).toContain(runByStudents);
  });

  test("reference takes from an assignment's checks only types", () => {
    const values = local.filter(
      ({ from, to, typeOnly }) => from.startsWith("reference/") && to.endsWith("/checks.ts") && !typeOnly,
    );
    expect(values).toEqual([]);
  });

  test("no folder is a drawer", () => {
    const drawers = sources.filter((file) =>
      /(^|\/)(utils?|helpers?|common|lib|core|managers?)(\/|\.ts$)/.test(file),
    );
    expect(drawers).toEqual([]);
  });

  test("every file begins with a sentence saying what it is for, and stays near 200 lines at most", () => {
    const written = sources.filter((file) => !file.includes("/specimens/"));
    expect(written.filter((file) => !/^(#!.*\n)?\/\/ \S/.test(textOf(file)))).toEqual([]);
    expect(written.filter((file) => textOf(file).split("\n").length > 220)).toEqual([]);
  });
});
