// Proves that the mutation score on record is of today and that every mutant is noticed, or argued for.
import type { EquivalentMutant, RecordedScore } from "../model/mutation.ts";
import type { Problem } from "./problem.ts";

/** @param equivalents the mutants that are argued for. */
export function mutantsAreNoticed(
  id: string,
  score: RecordedScore,
  equivalents: readonly EquivalentMutant[],
): readonly Problem[] {
  const run = `run: npm run mutation -- ${id.split("-", 1)[0]} (it takes a few minutes)`;
  if (score.kind === "missing") return [{ where: "mutation.json", sentence: `there is none; ${run}` }];
  if (score.kind === "stale") return [{ where: "mutation.json", sentence: `it is not fresh; ${run}` }];
  const { survived, equivalent } = score;
  const idle = equivalents.length - equivalent;
  return [
    ...(survived > 0
      ? [
          {
            where: "mutation.json",
            sentence:
              `${survived} small ${survived === 1 ? "change" : "changes"} to right specimens went unnoticed; ` +
              `better the cases, or argue in equivalent-mutants.json that nothing changes, then ${run}`,
          },
        ]
      : []),
    ...(idle > 0
      ? [
          {
            where: "equivalent-mutants.json",
            sentence: `${idle} of its ${equivalents.length} entries argue for no mutant that goes unnoticed; to see them ${run}`,
          },
        ]
      : []),
  ];
}
