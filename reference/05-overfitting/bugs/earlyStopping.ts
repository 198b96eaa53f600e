// Ways to get earlyStopping wrong: what counts as better, how long is waited, and what is returned.
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type Stopping = Own["earlyStopping"];

/** The first best epoch, and the epoch at which training stops or the list ends. */
type Run = { readonly best: number; readonly end: number; readonly stopped: boolean };

/** Whether the error of an epoch is an improvement on the best one. */
type Better = (errors: number[], epoch: number, best: number) => boolean;

const smaller: Better = (errors, epoch, best) => errors[epoch]! < errors[best]!;

function run(errors: number[], patience: number, better = smaller): Run {
  let best = 0;
  for (let epoch = 1; epoch < errors.length; epoch++) {
    if (better(errors, epoch, best)) best = epoch;
    else if (epoch - best >= patience) return { best, end: epoch, stopped: true };
  }
  return { best, end: errors.length - 1, stopped: false };
}

const right: Stopping = (errors, patience) => run(errors, patience).best;

/** Another rule of what is better. */
const judging =
  (better: Better): Stopping =>
  (errors, patience) =>
    run(errors, patience, better).best;

/** Another patience. */
const waiting =
  (epochs: (patience: number) => number): Stopping =>
  (errors, patience) =>
    right(errors, epochs(patience));

/** Another answer from the right run. */
const answering =
  (answer: (passed: Run, errors: number[], patience: number) => number): Stopping =>
  (errors, patience) =>
    answer(run(errors, patience), errors, patience);

/** How much better an epoch has to be for somebody who wants to be sure. */
const margin = 1e-3;

export const earlyStopping = (): KnownMistakes<Stopping> => ({
  "best-of-all": (errors) => errors.indexOf(Math.min(...errors)),
  "compared-with-last": judging((errors, epoch) => errors[epoch]! < errors[epoch - 1]!),
  "compared-with-first": judging((errors, epoch) => errors[epoch]! < errors[0]!),
  "tie-as-improvement": judging((errors, epoch, best) => errors[epoch]! <= errors[best]!),
  "margin-asked": judging((errors, epoch, best) => errors[epoch]! < errors[best]! - margin),
  "largest-error": judging((errors, epoch, best) => errors[epoch]! > errors[best]!),
  "errors-sorted": (errors) => errors.indexOf(errors.sort((a, b) => a - b)[0]!),
  "patience-one-less": waiting((patience) => patience - 1),
  "patience-one-more": waiting((patience) => patience + 1),
  "patience-ignored": waiting(() => 1),
  "waiting-adds-up": (errors, patience) => {
    let [best, waited] = [0, 0];
    for (let epoch = 1; epoch < errors.length && waited < patience; epoch++) {
      if (smaller(errors, epoch, best)) best = epoch;
      else waited += 1;
    }
    return best;
  },
  "stop-returned": answering(({ end }) => end),
  "stop-minus-patience": answering(({ end }, _, patience) => end - patience),
  "end-forgotten": answering(({ best, stopped }) => (stopped ? best : -1)),
  "last-at-end": answering(({ best, end, stopped }) => (stopped ? best : end)),
  "last-of-ties": answering(({ best, end }, errors) => errors.slice(0, end + 1).lastIndexOf(errors[best]!)),
  "error-returned": answering(({ best }, errors) => errors[best]!),
  "counted-from-one": answering(({ best }) => best + 1),

  "patience-one-more+tie-as-improvement": (errors, patience) =>
    run(errors, patience + 1, (all, epoch, best) => all[epoch]! <= all[best]!).best,
  "patience-one-less+counted-from-one": (errors, patience) => right(errors, patience - 1) + 1,
});
