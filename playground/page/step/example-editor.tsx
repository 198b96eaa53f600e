// Every number of the worked example, to be changed.
import { activations } from "../../model/settings.ts";
import type { WorkedExample } from "../../model/worked-example.ts";
import { useApp } from "../app-context.ts";
import { ChoiceField } from "../field.tsx";
import { NumberField } from "../number-field.tsx";

type Props = { readonly example: WorkedExample; readonly onChange: (next: WorkedExample) => void };

const anyNumber = { low: -1e4, high: 1e4 };

export function ExampleEditor({ example, onChange }: Props) {
  const { say } = useApp();
  const { network, input, target, learningRate } = example;
  const setLayer = (k: number, change: Partial<(typeof network.layers)[number]>): void =>
    onChange({
      ...example,
      network: { layers: network.layers.with(k, { ...network.layers[k]!, ...change }) },
    });
  return (
    <details class="editor">
      <summary>{say("playground.change-numbers")}</summary>
      <NumberField
        label={say("playground.learning-rate")}
        value={learningRate}
        limits={{ low: 0, high: 100 }}
        onSet={(rate) => onChange({ ...example, learningRate: rate })}
      />
      <Row
        name={say("playground.inputs")}
        labels={input.map((_, i) => `out_${i + 1}^0`)}
        values={input}
        onSet={(i, value) => onChange({ ...example, input: input.with(i, value) })}
      />
      <Row
        name={say("playground.targets")}
        labels={target.map((_, j) => `t_${j + 1}`)}
        values={target}
        onSet={(j, value) => onChange({ ...example, target: target.with(j, value) })}
      />
      {network.layers.map(({ activation, weights, biases }, k) => (
        <fieldset key={k}>
          <legend>{say("playground.layer", { layer: k + 1 })}</legend>
          <ChoiceField
            label={say("playground.activation")}
            value={activation}
            choices={activations}
            onChoose={(name) => setLayer(k, { activation: name })}
          />
          {weights.map((row, i) => (
            <Row
              key={i}
              name={`w_${i + 1}j`}
              labels={row.map((_, j) => `w_${i + 1}${j + 1}^${k + 1}`)}
              values={row}
              onSet={(j, value) => setLayer(k, { weights: weights.with(i, row.with(j, value)) })}
            />
          ))}
          <Row
            name="b_j"
            labels={biases.map((_, j) => `b_${j + 1}^${k + 1}`)}
            values={biases}
            onSet={(j, value) => setLayer(k, { biases: biases.with(j, value) })}
          />
        </fieldset>
      ))}
    </details>
  );
}

type RowProps = {
  readonly name: string;
  readonly labels: readonly string[];
  readonly values: readonly number[];
  readonly onSet: (place: number, value: number) => void;
};

function Row({ name, labels, values, onSet }: RowProps) {
  return (
    <div class="number-row" role="group" aria-label={name}>
      <span aria-hidden="true">{name}</span>
      {values.map((value, n) => (
        <NumberField
          key={n}
          bare
          label={labels[n]!}
          value={value}
          limits={anyNumber}
          onSet={(next) => onSet(n, next)}
        />
      ))}
    </div>
  );
}
