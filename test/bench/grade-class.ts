// A process of its own that grades a class: everything `kadai grade` does up to the gradebook, reports left out.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import type { ClassRequest } from "./class-request.ts";

// As kadai.js does it.
enableCompileCache(fileURLToPath(new URL("../../.kadai/compiled", import.meta.url)));
const { grade } = await import("../../grader/grade.ts");
const { readRoster } = await import("../../grader/collect/roster.ts");
const { toPoints } = await import("../../grader/model/points.ts");

const { roster, ...request } = JSON.parse(process.argv[2] ?? "{}") as ClassRequest;
const { rows, folder } = await readRoster(roster);
const { gradebook, reusedCount } = await grade({ ...request, rows, folder });
const marks = gradebook.entries.map((entry) => [
  entry.id,
  entry.kind === "graded" ? toPoints(entry.milliPoints) : null,
]);
process.stdout.write(
  JSON.stringify({ level: gradebook.sandbox, reusedCount, marks: Object.fromEntries(marks) }),
);
