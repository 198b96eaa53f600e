// The gradient check: how far the student's gradient is from the measured one, over h and place by place.
import {
  preset,
  presetNames,
  presets,
  readExample,
  writeExample,
  type PresetName,
} from "../../model/worked-example.ts";
import { useApp } from "../app-context.ts";
import { ChoiceField, SliderField } from "../field.tsx";
import { LineChart } from "../line-chart.tsx";
import { short } from "../numbers.ts";
import { plainName } from "../plain-name.ts";
import { StateMark } from "../state-mark.tsx";
import { useAnswer } from "../use-answer.ts";
import { GradientScatter } from "./gradient-scatter.tsx";
import { closeEnough, isClose } from "./is-close.ts";

const exponents = { low: 1, high: 12 };

export function GradientTab() {
  const { state, conductor, say } = useApp();
  const example = "net" in state.rest ? readExample(state.rest) : preset("deep");
  const exponent = Math.min(exponents.high, Math.max(exponents.low, Number(state.rest["h"]) || 5));
  const answer = useAnswer("gradient", { kind: "gradient", example, nudge: 10 ** -exponent });
  const chosen = presetNames.find((name) => writeExample(preset(name)).net === writeExample(example).net);
  return (
    <div class="two">
      <section aria-labelledby="v-heading">
        <h2 id="v-heading">{say("playground.error-over-h")}</h2>
        <p class="hint">{say("playground.error-over-h.what")}</p>
        <ChoiceField<PresetName | "own">
          label={say("playground.preset")}
          value={chosen ?? "own"}
          choices={presetNames}
          nameOf={(name) => say(`playground.preset.${name}`)}
          onChoose={(name) => name in presets && conductor.keep(writeExample(preset(name as PresetName)))}
        />
        {answer && <Curve errors={answer.errors} />}
      </section>
      <section aria-labelledby="scatter-heading">
        <h2 id="scatter-heading">{say("playground.scatter")}</h2>
        <p class="hint">{say("playground.scatter.what")}</p>
        <SliderField
          label={say("playground.exponent")}
          value={exponent}
          step={1}
          limits={exponents}
          onSet={(h) => conductor.keep({ h: String(h) })}
        />
        {answer && (
          <>
            <Verdict points={answer.points} />
            <GradientScatter points={answer.points} />
          </>
        )}
      </section>
    </div>
  );

  function Curve({
    errors,
  }: {
    readonly errors: readonly { readonly nudge: number; readonly error: number }[];
  }) {
    const best = errors.reduce((one, other) => (other.error < one.error ? other : one));
    return (
      <LineChart
        summary={say("playground.error-over-h.summary", {
          h: best.nudge.toExponential(0),
          error: best.error.toExponential(1),
        })}
        xName="h"
        yName={say("playground.relative-error")}
        scale="log"
        xScale="log"
        lines={[
          {
            key: "training",
            name: say("playground.relative-error"),
            // An error of exactly 0 has no place on this axis; it is drawn at what rounding leaves.
            points: errors.toReversed().map(({ nudge, error }) => [nudge, Math.max(error, 1e-16)] as const),
          },
          {
            key: "truth",
            name: say("playground.passing"),
            points: [
              [1e-12, closeEnough],
              [1e-1, closeEnough],
            ],
          },
        ]}
      />
    );
  }

  function Verdict({ points }: { readonly points: Parameters<typeof GradientScatter>[0]["points"] }) {
    const wrong = points.filter((point) => !isClose(point));
    return (
      <p class="verdict">
        <StateMark state={wrong.length === 0 ? "passed" : "failed"} />{" "}
        {wrong.length === 0
          ? say("playground.scatter.all", { of: points.length })
          : say("playground.scatter.some", {
              count: wrong.length,
              of: points.length,
              name: plainName(wrong[0]!.name),
              yours: short(wrong[0]!.analytic, 4),
              expected: short(wrong[0]!.numeric, 4),
            })}
      </p>
    );
  }
}
