// Submissions that are right on the visible cases and carry what they see of the hidden ones out by every way there is.

/** Two lines of a program: what a function does with its arguments on hidden cases and, where it matters, on visible ones. */
interface Way {
  readonly hidden: string;
  readonly visible?: string;
  /** How many answers are wrong, and so the points, depends on the data: its pages differ, as they should. */
  readonly varies?: true;
}

/** Each is run with `honest`, the right function, `args`, and `said`, the arguments as text. */
export const ways: Readonly<Record<string, Way>> = {
  "in-a-message": { hidden: "throw new TypeError(said);" },
  "in-the-name-of-an-error": { hidden: 'throw Object.assign(new Error("x"), { name: said });' },
  "in-a-thrown-text": { hidden: "throw said;" },
  "in-a-rejection": { hidden: "return Promise.reject(new Error(said));" },
  "on-the-console": { hidden: 'console.log(said); console.error(args); throw new Error("x");' },
  "as-a-key": { hidden: "return { [said]: said };" },
  "as-a-type": { hidden: "return new { [said]: class extends Map {} }[said]();" },
  "as-a-text": { hidden: "return said;" },
  "by-the-line": {
    hidden: `const sum = [...said].reduce((sum, letter) => (31 * sum + letter.charCodeAt(0)) % 40, 0);\n${Array.from(
      { length: 40 },
      (_, n) => `if (sum === ${n}) throw new Error("x");`,
    ).join("\n")}`,
  },
  "in-the-input": {
    hidden:
      "const answer = honest(...structuredClone(args)); " +
      "for (const arg of args) if (Array.isArray(arg)) arg.push(said); throw new Error(String(answer));",
  },
  // What one function sees in a hidden case, another one would tell in a visible answer.
  "through-another-function": {
    hidden: "stash.push(said); return honest(...args);",
    visible: "return stash.length > 0 ? { stash } : honest(...args);",
  },
  "through-the-error-of-another": {
    hidden: "stash.push(said); return honest(...args);",
    visible: "if (stash.length > 0) throw new Error(stash.join()); return honest(...args);",
  },
  "through-the-globals": {
    hidden: "Array.prototype.seen = said; return honest(...args);",
    visible: "if ([].seen) throw new Error([].seen); return honest(...args);",
  },
  // A diagnosis gives the factor, or the step, between the student's numbers and the right ones.
  "as-a-factor": {
    hidden: "return each(honest(...args), (right) => right * secretOf(args));",
    visible: 'throw new Error("x");',
    varies: true,
  },
  "as-a-step": {
    hidden: "return each(honest(...args), (right) => right + secretOf(args));",
    visible: 'throw new Error("x");',
    varies: true,
  },
};

/**
 * A submission that goes one of the ways.
 * @param solution the text of a right one, which exports its functions by name.
 * @param visibleArgs the arguments of every visible call: students have the visible cases.
 */
export function smuggler(
  { hidden, visible = "return honest(...args);" }: Way,
  solution: string,
  functions: readonly string[],
  visibleArgs: readonly (readonly unknown[])[],
): string {
  return `${solution.replaceAll(/^export (?=(?:const|function)\b)/gm, "")}
const known = new Set(${JSON.stringify(visibleArgs.map((args) => JSON.stringify(args)))});
const stash: string[] = [];
let secret: number | undefined;
const numbersIn = (value: any): number[] =>
  typeof value === "number" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
const secretOf = (args: any) => (secret ??= numbersIn(args).find((number) => String(number).length > 8) ?? 1);
const each = (value: any, change: (right: number) => number): any =>
  typeof value === "number" ? change(value)
  : Array.isArray(value) ? value.map((item) => each(item, change))
  : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, each(item, change)]));
const onVisible = (honest: any, args: any[], said: string): any => { ${visible} };
const onHidden = (honest: any, args: any[], said: string): any => { ${hidden} };
const smuggling = (honest: any) => (...args: any[]) => {
  const said = JSON.stringify(args);
  return known.has(said) ? onVisible(honest, args, said) : onHidden(honest, args, said);
};
${functions.map((name) => `const smuggling_${name} = smuggling(${name});`).join("\n")}
export { ${functions.map((name) => `smuggling_${name} as ${name}`).join(", ")} };
`;
}
