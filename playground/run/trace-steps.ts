// Phases 5 and 6 of a learning step: the change of every weight and bias, and what they are afterwards.
import type { Layer } from "../../assignments/given/network.ts";
import type { Lecture } from "../model/lecture.ts";
import type { Phase, TraceItem } from "../model/trace.ts";
import type { Pass } from "./trace.ts";
import type { Asker } from "./trace-asker.ts";
import { numberText, ref } from "./trace-text.ts";

export function stepPhase({ layers, deltas, before, right, learningRate }: Pass, phase: Asker): Phase {
  const items = layers.flatMap(({ weights }, k) => {
    const delta = deltas[k]!;
    const previousOut = before(k);
    const weightSteps = right.weightStep(delta, previousOut, learningRate);
    const biasSteps = right.biasStep(delta, learningRate);
    return [
      ...weights.flatMap((row, i) =>
        row.map((_, j): TraceItem => ({
          name: `Δw_{${i + 1}${j + 1}}^${k + 1}`,
          symbols: `α · ${ref("δ", j, k)} · ${k === 0 ? `out_${i + 1}^0` : ref("out", i, k - 1)}`,
          numbers: `${numberText(learningRate)} × ${numberText(delta[j]!, true)} × ${numberText(previousOut[i]!, true)}`,
          value: weightSteps[i]![j]!,
          ...phase.yours(
            "weightStep",
            weightSteps[i]![j]!,
            (run) => run.weightStep([...delta], [...previousOut], learningRate)[i]![j]!,
          ),
          unit: { layer: k, unit: j },
        })),
      ),
      ...delta.map((one, j): TraceItem => ({
        name: `Δb_${j + 1}^${k + 1}`,
        symbols: `α · ${ref("δ", j, k)}`,
        numbers: `${numberText(learningRate)} × ${numberText(one, true)}`,
        value: biasSteps[j]!,
        ...phase.yours("biasStep", biasSteps[j]!, (run) => run.biasStep([...delta], learningRate)[j]!),
        unit: { layer: k, unit: j },
      })),
    ];
  });
  return phase.done("steps", items);
}

export function updatePhase({ layers, deltas, before, right, learningRate }: Pass, phase: Asker): Phase {
  const items = layers.flatMap((layer, k) => {
    const previousOut = before(k);
    const steps = right.weightStep(deltas[k]!, previousOut, learningRate);
    const biasSteps = right.biasStep(deltas[k]!, learningRate);
    const updated = (run: Lecture): Layer =>
      run.updateLayer(structuredClone(layer), [...deltas[k]!], [...previousOut], learningRate);
    const next = (old: number, step: number) => ({
      numbers: `${numberText(old)} + ${numberText(step, true)}`,
      value: old + step,
    });
    return [
      ...layer.weights.flatMap((row, i) =>
        row.map((weight, j): TraceItem => ({
          name: `w_{${i + 1}${j + 1}}^${k + 1}`,
          symbols: `w_{${i + 1}${j + 1}}^${k + 1} + Δw_{${i + 1}${j + 1}}^${k + 1}`,
          ...next(weight, steps[i]![j]!),
          ...phase.yours("updateLayer", weight + steps[i]![j]!, (run) => updated(run).weights[i]![j]!),
          unit: { layer: k, unit: j },
        })),
      ),
      ...layer.biases.map((bias, j): TraceItem => ({
        name: `b_${j + 1}^${k + 1}`,
        symbols: `b_${j + 1}^${k + 1} + Δb_${j + 1}^${k + 1}`,
        ...next(bias, biasSteps[j]!),
        ...phase.yours("updateLayer", bias + biasSteps[j]!, (run) => updated(run).biases[j]!),
        unit: { layer: k, unit: j },
      })),
    ];
  });
  return phase.done("update", items);
}
