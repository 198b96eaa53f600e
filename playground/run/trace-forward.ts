// Phases 1 and 2 of a learning step: net inputs and outputs of every unit, and the error of the output.
import type { Phase, TraceItem } from "../model/trace.ts";
import type { Pass } from "./trace.ts";
import type { Asker } from "./trace-asker.ts";
import { inSum, numberText, product, ref } from "./trace-text.ts";

export function forwardPhase({ layers, nets, outs, before }: Pass, phase: Asker): Phase {
  const items = layers.flatMap((layer, k) =>
    nets[k]!.flatMap((net, j): TraceItem[] => {
      const unit = { layer: k, unit: j };
      const weights = layer.weights.map((row) => row[j]!);
      return [
        {
          name: ref("in", j, k),
          symbols: `${inSum(weights.length, j, k)} + b_${j + 1}^${k + 1}`,
          numbers: [
            ...weights.map((weight, i) => product(weight, before(k)[i]!)),
            numberText(layer.biases[j]!, true),
          ].join(" + "),
          value: net,
          unit,
        },
        {
          name: ref("out", j, k),
          symbols: `f(${ref("in", j, k)})`,
          numbers: `${layer.activation}(${numberText(net)})`,
          value: outs[k]![j]!,
          ...phase.yours("activate", outs[k]![j]!, (run) => run.activate(layer.activation, net)),
          unit,
        },
      ];
    }),
  );
  return phase.done("forward", items);
}

export function lossPhase({ target, outs, right, last }: Pass, phase: Asker): Phase {
  const out = outs[last]!;
  const value = right.squaredError(target, out);
  const item = {
    name: "E",
    symbols: `½ (${out.map((_, j) => `(t_${j + 1} − ${ref("out", j, last)})^2`).join(" + ")})`,
    numbers: `½ (${out.map((one, j) => `(${numberText(target[j]!)} − ${numberText(one, true)})^2`).join(" + ")})`,
    value,
    ...phase.yours("squaredError", value, (run) => run.squaredError([...target], [...out])),
    unit: { layer: last, unit: -1 },
  };
  return phase.done("loss", [item]);
}
