// Small changes to a right solution, one at a time, made by Stryker's mutators.
import { Instrumenter, type InstrumenterOptions } from "@stryker-mutator/instrumenter";

export interface Mutant {
  /** Stryker's name for the kind of change. */
  readonly mutator: string;
  /** The line it is on, from 1, and its text. */
  readonly line: number;
  readonly text: string;
  readonly original: string;
  readonly replacement: string;
  /** The whole changed file. */
  readonly source: string;
}

const options: InstrumenterOptions = { plugins: null, excludedMutations: [], ignorers: [], noHeader: true };

/** Every mutant of a TypeScript source, in the order of the source. */
export async function mutantsOf(source: string): Promise<readonly Mutant[]> {
  const instrumenter = new Instrumenter(silent);
  const { mutants } = await instrumenter.instrument(
    [{ name: "solution.ts", content: source, mutate: true }],
    options,
  );
  const lines = source.split("\n");
  const offsets = lines.map((_, index) => lines.slice(0, index).join("\n").length + (index > 0 ? 1 : 0));
  const all = mutants.map(({ mutatorName, replacement, location: { start, end } }) => {
    const from = (offsets[start.line] ?? 0) + start.column;
    const to = (offsets[end.line] ?? 0) + end.column;
    return {
      mutator: mutatorName,
      line: start.line + 1,
      text: (lines[start.line] ?? "").trim(),
      original: source.slice(from, to),
      replacement,
      source: source.slice(0, from) + replacement + source.slice(to),
    };
  });
  return all.filter((mutant) => !isTextOfError(mutant));
}

/** What an error says decides on no answer; its kind does, and mutants of that stay. */
const isTextOfError = ({ mutator, text }: Mutant): boolean =>
  mutator === "StringLiteral" && /\bnew \w*Error\(/.test(text);

const nothing = (): void => undefined;
const silent = {
  ...{ isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no },
  ...{ isWarnEnabled: no, isErrorEnabled: no, isFatalEnabled: no },
  ...{ trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing },
};
function no(): boolean {
  return false;
}
