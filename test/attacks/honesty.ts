// Submissions that answer without computing: none earns full marks, and each earns the same when it is graded again.
import { encode } from "../../grader/model/codec.ts";
import type { Attack, Exam } from "./attack.ts";
import { shareOf } from "./exam.ts";

type Dishonesty = (exam: Exam) => string;

const dishonesties: Readonly<Record<string, Dishonesty>> = {
  /** Knows the answers to all visible cases, which a student can have printed. */
  "special-cases": ({ prepared }) =>
    exported(prepared.assignment.manifest.functions, (name) => {
      const known = visibleAnswers(prepared, name);
      return `(...args) => (${JSON.stringify(known)})[JSON.stringify(args)] ?? 0`;
    }),

  /** Knows in which order the visible cases come, and answers by counting. */
  "counts-calls": ({ prepared }) =>
    exported(prepared.assignment.manifest.functions, (name) => {
      const known = Object.values(visibleAnswers(prepared, name));
      return `((calls) => () => (${JSON.stringify(known)})[calls++ % ${known.length}])(0)`;
    }),

  /** Is honest for as long as the visible cases last. */
  "honest-at-first": ({ prepared, files }) => {
    const { functions } = prepared.assignment.manifest;
    const hidden = (files[0]?.text ?? "").replaceAll("export function", "function");
    const wrapped = functions.map(
      (name) =>
        `const late_${name} = ((calls) => (...args: any[]) => (calls++ < 12 ? (${name} as any)(...args) : 0))(0);`,
    );
    const names = functions.map((name) => `late_${name} as ${name}`).join(", ");
    return `${hidden}\n${wrapped.join("\n")}\nexport { ${names} };\n`;
  },

  /** Remembers what it was asked last and answers that. */
  "answers-from-memory": ({ prepared }) =>
    `let last: unknown = 0;\n${exported(prepared.assignment.manifest.functions, () => "(...args) => { const before = last; last = args[1]; return before; }")}`,

  /** Draws its answers. */
  "leaves-it-to-chance": ({ prepared }) =>
    exported(
      prepared.assignment.manifest.functions,
      () => "(_, list) => Array.isArray(list) ? list.map(Math.random) : Math.random()",
    ),

  /** Would answer differently tomorrow, or at another speed. */
  "looks-at-the-clock": ({ prepared }) =>
    exported(
      prepared.assignment.manifest.functions,
      () =>
        "(_, x) => { const start = Date.now(); for (let i = 0; i < 1e5; i++); return x > 0 ? Date.now() - start : new Date() % 7; }",
    ),
};

export const honesty: readonly Attack[] = Object.entries(dishonesties).map(([name, write]) => ({
  ...{ name, family: "honesty", levels: ["strong", "process"], covers: ["answers that are not computed"] },
  async attempt({ exam, pool }) {
    const text = write(exam);
    const shares = [await shareOf(exam, pool, text), await shareOf(exam, pool, text)];
    if (shares.some((share) => share === undefined)) return "went without marks either way";
    if (shares[0] !== shares[1]) return `earned ${shares.join(" and then ")} of the marks`;
    return shares[0] === 1 ? "earned full marks" : undefined;
  },
}));

const exported = (functions: readonly string[], body: (name: string) => string): string =>
  functions.map((name) => `export const ${name}: any = ${body(name)};\n`).join("");

/** What the reference returns in the visible cases, by the arguments as JSON, in the order of the calls. */
function visibleAnswers(
  { answers, plan }: Exam["prepared"],
  name: string,
): Readonly<Record<string, unknown>> {
  const calls = plan.flatMap(({ probe }) => probe).filter(({ call }) => call.name === name);
  const known = calls.map(({ key, call }) => {
    const outcome = answers.get(key);
    const value = outcome?.kind === "returned" ? (JSON.parse(encode(outcome.value)) as unknown) : 0;
    return [JSON.stringify(call.args), value] as const;
  });
  return Object.fromEntries(known);
}
