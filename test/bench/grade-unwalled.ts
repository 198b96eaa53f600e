// A process of its own that does the same work on a class with no isolation at all: the floor under `kadai grade`.
import { enableCompileCache } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import type { Transformed, TransformedFile } from "../../grader/loader/transform.ts";
import type { Call, Outcome } from "../../grader/model/call.ts";
import type { ReferenceFunctions } from "../../grader/subjects/reference.ts";
import type { ClassRequest } from "./class-request.ts";

enableCompileCache(fileURLToPath(new URL("../../.kadai/compiled", import.meta.url)));
const { collect } = await import("../../grader/collect/collect.ts");
const { readRoster } = await import("../../grader/collect/roster.ts");
const { markedState, markPaper } = await import("../../grader/examine.ts");
const { entryText } = await import("../../grader/gradebook/entry-text.ts");
const { openGradebook } = await import("../../grader/gradebook/open-gradebook.ts");
const { packAnswers } = await import("../../grader/gradebook/pack-answers.ts");
const { createTransform } = await import("../../grader/loader/transform.ts");
const { answersOf, submissionCalls } = await import("../../grader/model/case-plan.ts");
const { exactText } = await import("../../grader/model/untrusted.ts");
const { seedIdOf, seedOf } = await import("../../grader/model/seed.ts");
const { snapshotOf } = await import("../../grader/model/snapshot.ts");
const { paperFor, prepare } = await import("../../grader/prepare.ts");
const { outcomeOf } = await import("../../grader/subjects/reference.ts");

const request = JSON.parse(process.argv[2] ?? "{}") as ClassRequest;
const { rows, folder } = await readRoster(request.roster);
const prepared = await prepare(request.assignment);
const { id, manifest } = prepared.assignment;
const transform = createTransform();
const store = openGradebook(join(request.out, "gradebook.sqlite"), id);
store.startRun({ version: "floor", sandbox: "process", options: {} });

const settings = {
  ...request,
  assignmentId: id,
  submit: manifest.submit,
  folder,
  cacheDir: request.repositories,
};
let position = 0;
for await (const collected of collect(rows, settings)) {
  if (collected.kind !== "collected") throw new Error(`${exactText(collected.row.id)} was not collected`);
  const student = exactText(collected.row.id);
  const seed = seedOf(request.courseKey, id, student);
  const seedId = seedIdOf(request.courseKey, seed);
  const paper = await paperFor(prepared, seed);
  const calls = submissionCalls(paper.plan);
  const ask = load(transform(snapshotOf(prepared.assignment, collected.files)));
  const observations = calls.map(({ call }) => ({ call, outcome: ask(call), ms: 0 }));
  const answers = answersOf(calls, observations);
  const state = markedState(manifest.items, await markPaper(prepared, paper, answers), seedId);
  const entry = entryText({ id: collected.row.id, name: collected.row.name, ...state });
  store.saveEntry(
    { position: position++, entry, contentKey: student, entryKey: student },
    packAnswers(calls, observations),
  );
}
store.finishRun();
store.close();
process.stdout.write("0");

/** Evaluates a submission in this very realm and gives what answers its calls. */
function load({ files, submittedCount }: Transformed): (call: Call) => Outcome {
  const modules = new Map<string, object>();
  const evaluate = (file: TransformedFile): object => {
    const known = modules.get(file.path);
    if (known) return known;
    const exports = {};
    modules.set(file.path, exports);
    if (file.code === null) throw new SyntaxError(file.failure.message);
    const require = (specifier: string) => {
      const path = join(dirname(file.path), specifier);
      const found = files.find((one) => one.path === path || one.path === `${path}.ts`);
      if (!found) throw new Error(`there is no ${specifier}`);
      return evaluate(found);
    };
    // The floor is what it costs to trust the code.
    const body = runInThisContext(file.code) as (
      exports: object,
      require: (specifier: string) => object,
    ) => void;
    body(exports, require);
    return exports;
  };
  try {
    const functions = Object.assign(
      {},
      ...files.slice(0, submittedCount).map(evaluate),
    ) as ReferenceFunctions;
    return (call) => describe(outcomeOf(functions, call));
  } catch (error) {
    return () => ({ kind: "unloadable", message: String(error) });
  }
}

/** The stub's own error, as the loader tells it apart. */
const describe = (outcome: Outcome): Outcome =>
  outcome.kind === "threw" && outcome.name === "NotImplemented" ? { kind: "not-implemented" } : outcome;
