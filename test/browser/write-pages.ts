// Writes the pages of a made-up class into a folder: every kind of report, and a class large enough for all figures.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { forStudent } from "../../grader/for-students.ts";
import type { Language } from "../../grader/model/assignment.ts";
import type { Diagnosis } from "../../grader/model/diagnosis.ts";
import type { Entry } from "../../grader/model/gradebook.ts";
import { anonymousReport } from "../../grader/report/anonymous-report.ts";
import { classReport } from "../../grader/report/class-report.ts";
import type { ReportSource } from "../../grader/report/report-source.ts";
import { studentReport } from "../../grader/report/student-report.ts";
import { entries, gradebook, source } from "../report/example-class.ts";

const sign: Diagnosis = { function: "outputDelta", kind: "pattern", pattern: { key: "sign", params: {} } };
const unlisted: Diagnosis = { function: "kFold", kind: "unknown", cluster: "5d1c" };

/** A submission like the example's mixed one, at another time and with other points. */
function another(number: number): Entry {
  const [, mixed] = entries as readonly [Entry, Extract<Entry, { kind: "graded" }>];
  const points = [number % 3, (number * 7) % 5, 4 - ((number * 7) % 5)].map((one) => one * 1000);
  return {
    ...mixed,
    id: `s27${String(number).padStart(5, "0")}`,
    name: `学生 ${number}`,
    committedAt: `2026-${number % 9 === 0 ? "11-20" : "12-01"}T${String(number % 24).padStart(2, "0")}:15:00+09:00`,
    diagnoses: number % 4 === 0 ? [unlisted] : [sign],
    items: mixed.items.map((item, place) => ({ ...item, milliPoints: points[place] ?? 0 })),
    milliPoints: points.reduce((sum, one) => sum + one, 0),
  };
}

/** The example class, its second student diagnosed, and 36 more. */
const students: readonly Entry[] = [
  ...entries.map((entry, position) => (position === 1 ? ({ ...entry, diagnoses: [sign] } as Entry) : entry)),
  ...Array.from({ length: 36 }, (_, number) => another(number)),
];
const largeClass: ReportSource = { ...source, gradebook: { ...gradebook, entries: students } };

const text = `// Assignment 02.
export function outputDelta(name: string, target: number[], out: number[], net: number[]): number[] {
  const delta: number[] = [];
  for (let j = 0; j < target.length; j++) {
    // Which way round?
    delta.push((out[j] - target[j]) * activationDerivative(name, net[j]));
  }
  return delta;
}
`;

/** Pages by what they show; each is a file in the folder. */
export const pages = {
  failing: 1,
  full: 0,
  unwritten: 2,
  errored: 4,
  "no-submission": 5,
  ungraded: 7,
} as const;

/** Writes <page>.html of every student above, index.html and index-anonymous.html. */
export function writePages(folder: string, language: Language): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, html: string): void => writeFileSync(join(folder, `${name}.html`), html);
  for (const [name, position] of Object.entries(pages))
    write(
      name,
      studentReport(source, forStudent(students[position] as Entry), language, {
        files: [{ path: "02-delta/delta.ts", text }],
      }),
    );
  write("index", classReport(largeClass, language));
  write("index-anonymous", anonymousReport(largeClass, language));
}
