// Overfitting: polynomials of growing degree on noisy sin x, chosen by validation error; the test error is looked at once.
import { useState } from "preact/hooks";
import type { CurveSettings, DegreeFit } from "../../model/questions.ts";
import { useApp } from "../app-context.ts";
import { ChoiceField, SliderField } from "../field.tsx";
import { LineChart } from "../line-chart.tsx";
import { short } from "../numbers.ts";
import { useAnswer } from "../use-answer.ts";
import { FitPicture } from "./fit-picture.tsx";

const limits = { count: { low: 12, high: 80, whole: true }, noise: { low: 0, high: 1 } };
const ridges = ["0", "1e-6", "0.0001", "0.01", "1"] as const;

export function OverfittingTab() {
  const { state, conductor, say } = useApp();
  const settings = readSettings(state.rest);
  const answer = useAnswer("overfitting", { kind: "overfitting", settings });
  const fits = answer?.fits ?? [];
  const best = fits.reduce<DegreeFit | undefined>(
    (one, other) => (one === undefined || other.validation < one.validation ? other : one),
    undefined,
  );
  const shown = fits.find(({ degree }) => String(degree) === state.rest["degree"]) ?? best;
  const keep = (key: string, value: string): void => conductor.keep({ [key]: value });
  return (
    <div class="two">
      <section aria-labelledby="fit-heading">
        <h2 id="fit-heading">{say("playground.fit")}</h2>
        <div class="choices">
          <ChoiceField
            label={say("playground.degree")}
            value={String(shown?.degree ?? "")}
            choices={fits.map(({ degree }) => String(degree))}
            onChoose={(degree) => keep("degree", degree)}
          />
          <ChoiceField
            label={say("playground.ridge")}
            value={String(settings.ridge)}
            choices={ridges.map((one) => String(Number(one)))}
            onChoose={(ridge) => keep("ridge", ridge)}
          />
        </div>
        <SliderField
          label={say("playground.training-count")}
          value={settings.count}
          step={1}
          limits={limits.count}
          onSet={(count) => keep("points", String(count))}
        />
        <SliderField
          label={say("playground.noise-deviation")}
          value={settings.noise}
          step={0.05}
          limits={limits.noise}
          onSet={(noise) => keep("sd", String(noise))}
        />
        {answer && shown && <FitPicture fit={shown} data={answer.data} />}
        <button type="button" onClick={() => keep("curveSeed", Math.random().toFixed(5))}>
          {say("playground.new-data")}
        </button>
      </section>
      <section aria-labelledby="degree-heading">
        <h2 id="degree-heading">{say("playground.error-over-degree")}</h2>
        {best && (
          <>
            <p role="status">
              {say("playground.best-degree", { degree: best.degree, error: short(best.validation) })}
            </p>
            <LineChart
              summary={say("playground.best-degree", { degree: best.degree, error: short(best.validation) })}
              xName={say("playground.degree")}
              yName="RMSE"
              scale="log"
              xScale="log"
              lines={(["training", "validation"] as const).map((part) => ({
                key: part,
                name: say(`playground.rmse.${part}`),
                points: fits.map((fit) => [fit.degree, fit[part]] as const),
              }))}
            />
            <ErrorTable fits={fits} best={best} />
            <TestOnce key={JSON.stringify(settings)} best={best} />
          </>
        )}
      </section>
    </div>
  );
}

function ErrorTable({ fits, best }: { readonly fits: readonly DegreeFit[]; readonly best: DegreeFit }) {
  const { say } = useApp();
  return (
    <table class="narrow">
      <thead>
        <tr>
          <th scope="col" class="number">
            {say("playground.degree")}
          </th>
          <th scope="col" class="number">
            {say("playground.rmse.training")}
          </th>
          <th scope="col" class="number">
            {say("playground.rmse.validation")}
          </th>
        </tr>
      </thead>
      <tbody>
        {fits.map((fit) => (
          <tr key={fit.degree} class={fit === best ? "chosen" : ""}>
            <th scope="row" class="number">
              {fit === best && <span>{say("playground.chosen")} </span>}
              {fit.degree}
            </th>
            <td class="number">{short(fit.training)}</td>
            <td class="number">{short(fit.validation)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The test error is shown when it is asked for, and the choice stands from then on. */
function TestOnce({ best }: { readonly best: DegreeFit }) {
  const { say } = useApp();
  const [isSeen, setSeen] = useState(false);
  return isSeen ? (
    <p class="verdict">
      {say("playground.test-error", { degree: best.degree, error: short(best.test) })}{" "}
      <span class="hint">{say("playground.test-once.after")}</span>
    </p>
  ) : (
    <p>
      <button type="button" onClick={() => setSeen(true)}>
        {say("playground.test-once")}
      </button>
    </p>
  );
}

function readSettings(rest: Readonly<Record<string, string>>): CurveSettings {
  const within = (key: string, fallback: number, { low, high }: { low: number; high: number }): number => {
    const value = Number(rest[key] ?? fallback);
    return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : fallback;
  };
  return {
    count: Math.round(within("points", 60, limits.count)),
    noise: within("sd", 0.2, limits.noise),
    ridge: within("ridge", 0, { low: 0, high: 1 }),
    seed: rest["curveSeed"] ?? "0.5",
  };
}
