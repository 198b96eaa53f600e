// The table of patterns: each cell says by letter, shape and colour what a datum does there.
import type { FoldPattern } from "../../model/questions.ts";
import { useApp } from "../app-context.ts";
import { short } from "../numbers.ts";

type Props = { readonly patterns: readonly FoldPattern[]; readonly timesValidated: readonly number[] };

export function FoldGrid({ patterns, timesValidated }: Props) {
  const { say } = useApp();
  const worst = Math.max(...patterns.map(({ error }) => (Number.isFinite(error) ? error : 0)));
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={say("playground.patterns")}>
      <table class="folds">
        <thead>
          <tr>
            <th scope="col">{say("playground.pattern")}</th>
            {timesValidated.map((_, datum) => (
              <th scope="col" key={datum} class="cell">
                {datum + 1}
              </th>
            ))}
            <th scope="col" class="number">
              {say("playground.fold-error")}
            </th>
          </tr>
        </thead>
        <tbody>
          {patterns.map((pattern, n) => (
            <tr key={n}>
              <th scope="row">{n + 1}</th>
              {timesValidated.map((_, datum) => {
                const role = roleOf(pattern, datum);
                return (
                  <td key={datum} class={`cell ${role}`}>
                    {say(`playground.fold.${role}`)}
                  </td>
                );
              })}
              <td class="number error">
                <span
                  class="error-bar"
                  style={{ width: `${Math.round((pattern.error / worst) * 60) || 0}px` }}
                />
                {short(pattern.error)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("playground.times-validated")}</th>
            {timesValidated.map((times, datum) => (
              <td key={datum} class={`cell ${times === 1 ? "" : "uneven"}`}>
                {times}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
      <p class="hint">{say("playground.fold.key")}</p>
    </div>
  );
}

function roleOf({ training, validation }: FoldPattern, datum: number) {
  const [trains, validates] = [training.includes(datum), validation.includes(datum)];
  if (trains && validates) return "both";
  return validates ? "validation" : trains ? "training" : "neither";
}
