// A process of its own that grades a class: everything `kadai grade` does up to the gradebook, reports left out.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import type { ClassRequest } from "./class-request.ts";

// As kadai.js does it.
enableCompileCache(fileURLToPath(new URL("../../.kadai/compiled", import.meta.url)));
const { grade } = await import("../../grader/grade.ts");
const { readRoster } = await import("../../grader/collect/roster.ts");

const { roster, ...request } = JSON.parse(process.argv[2] ?? "{}") as ClassRequest;
const { rows, folder } = await readRoster(roster);
const { reusedCount } = await grade({ ...request, rows, folder });
process.stdout.write(String(reusedCount));
