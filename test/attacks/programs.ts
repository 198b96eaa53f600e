// The hostile programs: each ends as its head says, its neighbour in the same file answers, and nothing gets out.
//
// The head of a program reads
//   // Expected: OUTCOME [or OUTCOME …] [everywhere]. What it does.
//   // Covers: a line of the conformance list[; another]     (left out by our own)
//   // Calls: how many times `attack` is called; 1 when left out
// An outcome is its kind, for "returned" with the encoded value, for "threw" with the error's name. "everywhere": the
// file itself is at fault, so its other functions cannot answer either. CANARY_FILE stands for the path of the canary.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "../../grader/model/call.ts";
import { planCall } from "../../grader/model/case-plan.ts";
import { exactText } from "../../grader/model/untrusted.ts";
import { encode } from "../../grader/model/codec.ts";
import type { Attack, Field } from "./attack.ts";

const folder = join(import.meta.dirname, "programs");

interface Program {
  readonly name: string;
  readonly text: string;
}

/** Too large to keep as files. */
const generated: readonly Program[] = [
  ["nested-brackets", "unloadable everywhere", `export const deep = ${"[".repeat(200_000)};`],
  ["prefix-operators", "unloadable everywhere", `export const deep = ${"!".repeat(240_000)}1;`],
  ["type-parameters", "returned 1", `export function attack<${"T,".repeat(60_000)}>() { return 1; }`],
].map(([name = "", ending, text]) => ({
  name,
  text: `// Expected: ${ending}. More syntax than a parser may like.\n// Covers: source that breaks parsers\n${text}`,
}));

const written = readdirSync(folder).map((file): Program => {
  return { name: file.replace(".ts", ""), text: readFileSync(join(folder, file), "utf8") };
});

export const programs: readonly Attack[] = [...written, ...generated].map(toAttack);

function toAttack({ name, text }: Program): Attack {
  const head = /^\/\/ Expected: (?<outcomes>.+?)(?<everywhere> everywhere)?\. [A-Z]/.exec(text)?.groups;
  if (head === undefined) throw new Error(`test/attacks/programs/${name}.ts does not say what is expected`);
  const expected = head["outcomes"]!.split(" or ");
  const isEverywhere = head["everywhere"] !== undefined;
  const calls = Number(/^\/\/ Calls: (\d+)$/m.exec(text)?.[1] ?? 1);
  return {
    ...{ name, family: "programs", levels: ["strong", "process"] },
    isSlow: expected.some((ending) => ending === "timed-out" || ending === "out-of-memory"),
    covers: /^\/\/ Covers: (.+)$/m.exec(text)?.[1]?.split("; ") ?? [],
    async attempt(field) {
      const names = ["honest", ...Array.from({ length: calls }, () => "attack"), "honest"];
      const outcomes = await run(field, text, names, budgetOf(expected));
      if (JSON.stringify(outcomes).includes(field.canaries.token)) return "read a canary";
      const [before, after] = [say(outcomes[0]!), say(outcomes.at(-1)!)];
      const ending = say(outcomes.at(-2)!);
      if (!expected.includes(ending)) return `ended with ${ending.slice(0, 200)}`;
      const neighbour = isEverywhere ? ending : "returned 2";
      if (before !== neighbour || after !== neighbour)
        return `made its neighbour end with ${before}, ${after}`;
      return undefined;
    },
  };
}

/** Milliseconds. Short where time has to run out; else so long that only what is expected can happen first. */
const budgetOf = (expected: readonly string[]): number => (expected[0] === "timed-out" ? 100 : 8000);

const honest = "\nexport function honest() {\n  return 2;\n}\n";

async function run(
  { pool, canaries: { targets } }: Field,
  text: string,
  names: readonly string[],
  budgetMs: number,
): Promise<readonly Outcome[]> {
  const path = "task/work.ts";
  const observations = await pool.run({
    snapshot: {
      submitted: [{ path, text: text.replaceAll("CANARY_FILE", targets.file) + honest }],
      given: [],
    },
    calls: names.map((name) => planCall({ name, args: [targets] })),
    ...{ seed: 1, budgetMs, memoryMb: 64 },
  });
  return observations.map(({ outcome }) => outcome);
}

function say(outcome: Outcome): string {
  if (outcome.kind === "returned") return `returned ${encode(outcome.value)}`;
  return outcome.kind === "threw" ? `threw ${exactText(outcome.name)}` : outcome.kind;
}
