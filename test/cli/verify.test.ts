// `kadai verify` tells people and programs what it has proved.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { copyCourse } from "../course-copy.ts";
import { kadaiIn } from "./kadai.ts";

test("kadai verify finds every broken promise at once and ends with 1", () => {
  const course = copyCourse({ reference: true });
  onTestFinished(() => course.remove());
  const edit = (path: string, from: string | RegExp, to: string) => {
    const file = join(course.folder, path);
    const text = readFileSync(file, "utf8");
    if (text.replace(from, to) === text) throw new Error(`${path} has nothing like ${from}`);
    writeFileSync(file, text.replace(from, to));
  };
  edit("assignments/03-update/expected.json", '"value":', '"value": ');
  edit("assignments/03-update/messages.en.json", '"finding.alpha.zero"', '"finding.alpha.forgotten"');
  edit("assignments/03-update/update.ts", /throw new NotImplemented\("penalty"\)/, "return 0");
  edit(
    "reference/03-update/specimens/failed/sign-reversed.ts",
    /points: \S+/,
    "points: 9.75\n// named: none",
  );
  edit("reference/03-update/specimens/passed/loops.ts", "// loses: none", "// loses: penalty");

  edit("assignments/03-update/cases.json", /"learningRate": [\d.]+/g, '"learningRate": 1');
  edit("assignments/03-update/README.ja.md", "R_{L1}(w) =", "R_{L3}(w) =");
  edit("assignments/03-update/README.md", "<!-- formula: successive-steps -->", "");
  edit("assignments/03-update/assignment.json", '["l1-penalty", "l2-penalty"]', '["cross-entropy"]');

  const { status, stdout } = kadaiIn(course.folder, ["verify", "03", "--draws", "1"]);
  expect(status).toBe(1);
  expect(stdout).toContain("expected.json: it is not fresh; run: kadai record 03-update");
  expect(stdout).toContain('add "finding.alpha.zero"');
  expect(stdout).toMatch(
    /cases\.json: all visible cases of check "weightStep\.form" have a learning rate of 1/,
  );
  expect(stdout).toMatch(/update\.ts: the stub must be "not-implemented" everywhere, but penalty\./);
  expect(stdout).toMatch(/sign-reversed\.ts \(seed 1\): it promises 9\.75 points and earns/);
  expect(stdout).toMatch(
    /sign-reversed\.ts \(seed 1\): it promises to be named nothing and is named \w+\.\S/,
  );
  expect(stdout).toContain("loops.ts (seed 1): it promises to lose penalty and loses nothing.");
  expect(stdout).toMatch(
    /README\.ja\.md:\d+: the formula l1-penalty l2-penalty differs .*; run kadai record/,
  );
  expect(stdout).toMatch(/README\.md:\d+: this formula has no source/);
  expect(stdout).toContain('it lists the formula "cross-entropy", which README.md does not show');
  expect(stdout).toContain("mutation.json: it is not fresh; run: npm run mutation -- 03");
  expect(stdout).toMatch(/Small changes to right solutions, before the last edit: \d+ tried, \d+ noticed/);
  expect(stdout).not.toContain("map-reduce.ts");
});

test("kadai record writes what is derived, and only that", () => {
  const course = copyCourse({ reference: true });
  onTestFinished(() => course.remove());
  const read = (name: string) => readFileSync(join(course.folder, "assignments/03-update", name), "utf8");
  const handout = join(course.folder, "assignments/03-update/README.ja.md");
  const before = read("README.ja.md");
  writeFileSync(handout, `${before.replace("R_{L1}(w) =", "R_{L3}(w) =")}\nMy own words.\n`);

  const first = kadaiIn(course.folder, ["record", "03", "--lang", "en"]);
  expect(first.status).toBe(0);
  expect(first.stdout).toContain("Recorded assignments/03-update/README.ja.md.");
  expect(first.stdout).toContain("assignments/03-update/README.md is fresh already.");
  expect(first.stdout).toContain("assignments/03-update/expected.json is fresh already.");
  expect(read("README.ja.md")).toBe(`${before}\nMy own words.\n`);

  const second = kadaiIn(course.folder, ["record", "03", "--lang", "en"]);
  expect(second.stdout).not.toContain("Recorded");
});

test("kadai verify names an unknown assignment's nearest neighbour and ends with 2", () => {
  const course = copyCourse({ reference: true });
  onTestFinished(() => course.remove());
  const { status, stderr } = kadaiIn(course.folder, ["verify", "03-updaet"]);
  expect(status).toBe(2);
  expect(stderr).toContain('"03-update"');
});
