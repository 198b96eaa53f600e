// Any bytes in: a roster, whose rows are right or say what is wrong with them, or a sentence.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readRoster, type Roster } from "../../grader/collect/roster.ts";
import { foldId, idFault } from "../../grader/collect/student-id.ts";
import { Fault } from "../../grader/model/fault.ts";
import { exactText } from "../../grader/model/untrusted.ts";
import { isPolluted } from "../hostile-json.ts";
import { scratchFolder } from "./scratch-folder.ts";

const fixed = { seed: 20_261_205, numRuns: 400 };

const cells = fc.oneof(
  fc.constantFrom(
    ...["id", "name", "repository", "email", "section", "received", "学籍番号", "氏名", "リポジトリ"],
  ),
  fc.constantFrom(
    ...[
      "constructor",
      "__proto__",
      "toString",
      "=1+1",
      "s1",
      "S1",
      "ｓ１",
      "con",
      "..",
      "a/b",
      "\u3164",
      "\ud800",
    ],
  ),
  fc.constantFrom(
    ...['"', '""', '"a', "x\u0000", "2026-12-01T10:00:00+09:00", "2026-99-99T99:99:99Z", "x".repeat(5000)],
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const hostileRow = fc.array(cells, { maxLength: 7 });
const plausibleRow = fc.tuple(fc.stringMatching(/^[a-c]\d{1,2}$/), cells, fc.constant("repositories/x"));
const lines = fc.array(
  fc.oneof(hostileRow, plausibleRow).map((all) => all.join()),
  { maxLength: 6 },
);
const texts = fc
  .tuple(
    fc.constantFrom(
      "",
      "\ufeff",
      "id,name,repository\n",
      "id,name,repository,email,received\r\n",
      "学籍番号,氏名,リポジトリ\n",
    ),
    lines,
    fc.constantFrom("\n", "\r\n", "\r"),
  )
  .map(([head, body, end]) => Buffer.from(head + body.join(end)));
const files = fc.oneof(
  { weight: 4, arbitrary: texts },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 80 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(texts, fc.uint8Array({ maxLength: 4 })).map((parts) => Buffer.concat(parts)),
  },
);

/** Nothing but these may come of reading. */
async function read(path: string): Promise<Roster | Fault> {
  try {
    return await readRoster(path);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

test("any bytes give a roster or a Fault", async () => {
  const path = join(scratchFolder(), "roster.csv");
  const seen = { fault: 0, row: 0, "bad-row": 0 };
  await fc.assert(
    fc.asyncProperty(files, async (bytes) => {
      writeFileSync(path, bytes);
      const roster = await read(path);
      expect(isPolluted()).toBe(false);
      if (roster instanceof Fault) {
        seen.fault++;
        expect(roster.message).toMatch(/\S.*[.?]$/s);
        return;
      }
      const ids = roster.rows.flatMap((row) => (row.kind === "row" ? [exactText(row.id)] : []));
      expect(ids.map((id) => idFault(id)).filter(Boolean)).toEqual([]);
      expect(new Set(ids.map(foldId)).size).toBe(ids.length);
      for (const row of roster.rows) {
        seen[row.kind]++;
        if (row.kind === "bad-row") expect(exactText(row.fault)).toMatch(/^Line \d+ of the roster: .*\.$/s);
        for (const text of Object.values(row))
          if (typeof text === "string") expect(text.length).toBeLessThan(2000);
      }
    }),
    fixed,
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});
