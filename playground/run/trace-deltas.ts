// Phases 3 and 4 of a learning step: δ of the output layer, then of the hidden layers from the output back.
import type { Phase, TraceItem } from "../model/trace.ts";
import type { Pass } from "./trace.ts";
import type { Asker } from "./trace-asker.ts";
import { numberText, product, ref } from "./trace-text.ts";

export function outputPhase(pass: Pass, phase: Asker): Phase {
  const { layers, nets, outs, slopes, deltas, target, last } = pass;
  const { activation } = layers[last]!;
  const items = deltas[last]!.flatMap((delta, j): TraceItem[] => [
    slopeItem(pass, phase, last, j),
    {
      name: ref("δ", j, last),
      symbols: `(t_${j + 1} − ${ref("out", j, last)}) · f′(${ref("in", j, last)})`,
      numbers: `(${numberText(target[j]!)} − ${numberText(outs[last]![j]!, true)}) × ${numberText(slopes[last]![j]!, true)}`,
      value: delta,
      ...phase.yours(
        "outputDelta",
        delta,
        (run) => run.outputDelta(activation, [...target], [...outs[last]!], [...nets[last]!])[j]!,
      ),
      unit: { layer: last, unit: j },
    },
  ]);
  return phase.done("output-delta", items);
}

export function hiddenPhase(pass: Pass, phase: Asker): Phase {
  const { layers, nets, slopes, deltas, last } = pass;
  const items = layers
    .slice(0, last)
    .map((layer, k) => ({ layer, k }))
    .toReversed()
    .flatMap(({ layer, k }) => {
      const { weights } = layers[k + 1]!;
      return deltas[k]!.flatMap((delta, j): TraceItem[] => [
        slopeItem(pass, phase, k, j),
        {
          name: ref("δ", j, k),
          symbols: `f′(${ref("in", j, k)}) · (${weights[j]!.map(
            (_, l) => `w_{${j + 1}${l + 1}}^${k + 2} ${ref("δ", l, k + 1)}`,
          ).join(" + ")})`,
          numbers: `${numberText(slopes[k]![j]!)} × (${weights[j]!.map((weight, l) =>
            product(weight, deltas[k + 1]![l]!),
          ).join(" + ")})`,
          value: delta,
          ...phase.yours(
            "hiddenDelta",
            delta,
            (run) =>
              run.hiddenDelta(
                layer.activation,
                [...nets[k]!],
                weights.map((row) => [...row]),
                [...deltas[k + 1]!],
              )[j]!,
          ),
          unit: { layer: k, unit: j },
        },
      ]);
    });
  return phase.done("hidden-delta", items);
}

/** f′(in_j) of a layer, on the way to its δ. */
function slopeItem({ layers, nets, slopes }: Pass, phase: Asker, k: number, j: number): TraceItem {
  const { activation } = layers[k]!;
  const net = nets[k]![j]!;
  return {
    name: `f′(${ref("in", j, k)})`,
    symbols: `${activation}′(${ref("in", j, k)})`,
    numbers: `${activation}′(${numberText(net)})`,
    value: slopes[k]![j]!,
    ...phase.yours("activationDerivative", slopes[k]![j]!, (run) =>
      run.activationDerivative(activation, net),
    ),
    unit: { layer: k, unit: j },
  };
}
