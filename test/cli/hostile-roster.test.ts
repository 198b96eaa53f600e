// A roster full of what terminals, spreadsheets, pages and CI runners obey: none of it reaches one of them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { expect, test } from "vitest";
import { courseFolder } from "../../grader/load/assignment.ts";
import { kadai, scratchFolder } from "./kadai.ts";

const nasty = "\u001b[2J\u001b]52;c;eA==\u0007\u009b31m\u202E\u200B";
const row = (id: string, name: string, repository: string, section: string) => ({
  id,
  name,
  repository,
  section,
});

test("a hostile roster harms nothing that is written", () => {
  const folder = scratchFolder();
  const work = (name: string) => mkdirSync(join(folder, name));
  work("s1");
  work("s2");
  const rows = [
    row("s1", `<script>alert(1)</script>${nasty}`, "s1", '"><img src=x onerror=alert(1)>'),
    row("s2", `=cmd()${nasty}`, "s2", `a\r\n::error::${nasty}`),
    row("::error::forged##[error]", "x", "s3", ""),
    row("s4", "::error::forged", `https://git.example/${nasty}`, "@SUM(A1)"),
    row("s5", "x", "-oProxyCommand=x", ""),
  ];
  const roster = join(folder, "roster.csv");
  writeFileSync(roster, stringify(rows, { header: true }));
  const out = join(folder, "out");
  const { status, stdout, stderr } = kadai("grade", "02", "--roster", roster, "--out", out);
  expect(status).toBe(0);

  const pages = [
    "index.html",
    "index-anonymous.html",
    ...readdirSync(join(out, "reports")).map((name) => `reports/${name}`),
  ];
  const written = [...pages, "gradebook.csv", "gradebook.json"].map((name) =>
    readFileSync(join(out, name), "utf8"),
  );
  for (const text of [stdout, stderr, ...written])
    expect(text.replace(/^\uFEFF/, "").replaceAll(/\r?\n/g, "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  for (const text of [stdout, stderr]) expect(text).not.toMatch(/^\s*::|##\[/m);
  const ourScript = `<script>${readFileSync(join(courseFolder, "templates", "dashboard.js"), "utf8")}</script>`;
  for (const page of written.slice(0, pages.length))
    expect(page.replace(ourScript, "")).not.toMatch(/<script|<img/);

  const cells = parse(readFileSync(join(out, "gradebook.csv"), "utf8"), { bom: true }) as readonly string[][];
  expect(cells).toHaveLength(1 + rows.length);
  expect(cells.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  // Programs get what the roster says, to the letter.
  const { entries } = JSON.parse(readFileSync(join(out, "gradebook.json"), "utf8")) as {
    entries: { name: string }[];
  };
  expect(entries.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
});

test("a fault says a hostile column back without obeying it", () => {
  const roster = join(scratchFolder(), "roster.csv");
  writeFileSync(roster, `id,${nasty}\ns1,x\n`);
  const { status, stderr } = kadai("grade", "02", "--roster", roster, "--out", scratchFolder());
  expect(status).toBe(2);
  expect(stderr).toContain("has no column name, repository");
  expect(stderr.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
