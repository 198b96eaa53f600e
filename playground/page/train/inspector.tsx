// The chosen unit: its net input as a formula with the numbers in it, which can be changed by hand.
import { featureNames } from "../../model/settings.ts";
import { useApp } from "../app-context.ts";
import { Formula } from "../formula.tsx";
import { NumberField } from "../number-field.tsx";
import { featureText } from "./feature-names.ts";

const anyNumber = { low: -1e6, high: 1e6 };

export function Inspector() {
  const { state, conductor, say } = useApp();
  const { selected, frame, settings } = state;
  if (!selected || !frame || selected.layer < 0) return <p class="hint">{say("playground.choose-unit")}</p>;
  const { layer: k, unit: j } = selected;
  const layer = frame.network.layers[k]!;
  const inputs = featureNames.filter((name) => settings.features.includes(name));
  const sourceOf = (i: number): string => (k === 0 ? featureText[inputs[i]!] : `out_${i + 1}^${k}`);
  const target = `_${j + 1}^${k + 1}`;
  const sum = layer.weights.map(
    (_, i) => `w_{${i + 1}${j + 1}} ${k === 0 ? `· ${sourceOf(i)}` : `· ${sourceOf(i)}`}`,
  );
  return (
    <div class="inspector">
      <h3>{say("playground.unit-name", { layer: k + 1, unit: j + 1 })}</h3>
      <p class="scroll" tabIndex={0}>
        <Formula
          text={`in${target} = ${[...sum, "b"].join(" + ")}, out${target} = ${layer.activation}(in${target})`}
        />
      </p>
      <table class="weights narrow">
        <thead>
          <tr>
            <th scope="col">{say("playground.from")}</th>
            <th scope="col">{say("playground.value")}</th>
          </tr>
        </thead>
        <tbody>
          {layer.weights.map((row, i) => (
            <tr key={i}>
              <th scope="row">
                <Formula text={`w_{${i + 1}${j + 1}} · ${sourceOf(i)}`} />
              </th>
              <td>
                <NumberField
                  bare
                  label={say("playground.weight-from", { from: i + 1, to: j + 1 })}
                  value={row[j]!}
                  limits={anyNumber}
                  onSet={(value) => void conductor.edit(k, i, j, value)}
                />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <Formula text={`b_${j + 1}`} /> {say("playground.bias")}
            </th>
            <td>
              <NumberField
                bare
                label={say("playground.bias")}
                value={layer.biases[j]!}
                limits={anyNumber}
                onSet={(value) => void conductor.edit(k, "bias", j, value)}
              />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
