// The row of choices about training: rate, activation, penalty, problem, speed, and when to stop.
import { useState } from "preact/hooks";
import {
  activations,
  learningRates,
  limits,
  problems,
  regularizationRates,
  regularizations,
  speeds,
} from "../../model/settings.ts";
import { useApp } from "../app-context.ts";
import { ChoiceField, SwitchField } from "../field.tsx";
import { NumberField } from "../number-field.tsx";

export function TrainingControls() {
  const { state, conductor, say } = useApp();
  const { settings } = state;
  const set = conductor.set;
  return (
    <div class="choices" role="group" aria-label={say("playground.training")}>
      <ChoiceField
        label={say("playground.learning-rate")}
        value={String(settings.learningRate)}
        choices={learningRates.map(String)}
        onChoose={(rate) => void set({ learningRate: Number(rate) })}
      />
      <ChoiceField
        label={say("playground.activation")}
        value={settings.activation}
        choices={activations}
        onChoose={(activation) => void set({ activation })}
      />
      <ChoiceField
        label={say("playground.regularization")}
        value={settings.regularization}
        choices={regularizations}
        nameOf={(kind) => (kind === "none" ? say("playground.none") : kind)}
        onChoose={(regularization) => void set({ regularization })}
      />
      <ChoiceField
        label={say("playground.regularization-rate")}
        value={String(settings.regularizationRate)}
        choices={regularizationRates.map(String)}
        onChoose={(rate) => void set({ regularizationRate: Number(rate) })}
      />
      <ChoiceField
        label={say("playground.problem")}
        value={settings.problem}
        choices={problems}
        nameOf={(problem) => say(`playground.problem.${problem}`)}
        onChoose={(problem) => void set({ problem, csv: [] })}
      />
      <ChoiceField
        label={say("playground.speed")}
        value={settings.speed}
        choices={speeds}
        nameOf={(speed) => say(`playground.speed.${speed}`)}
        onChoose={(speed) => void set({ speed })}
      />
      <details class="more-choices">
        <summary>{say("playground.more")}</summary>
        <div class="more-fields">
          <NumberField
            label={say("playground.stop-epoch")}
            value={settings.stopEpoch}
            limits={limits.stopEpoch}
            onSet={(stopEpoch) => void set({ stopEpoch })}
          />
          <NumberField
            label={say("playground.stop-loss")}
            value={settings.stopLoss}
            limits={limits.stopLoss}
            onSet={(stopLoss) => void set({ stopLoss })}
          />
          <SeedField />
          <SwitchField
            label={say("playground.show-penalty")}
            on={settings.showPenalty}
            onSet={(showPenalty) => void set({ showPenalty })}
          />
          <SwitchField
            label={say("playground.compare")}
            on={settings.compare}
            onSet={(compare) => void set({ compare })}
          />
          <SwitchField
            label={say("playground.init-zero")}
            on={settings.initZero}
            onSet={(initZero) => void set({ initZero })}
          />
        </div>
      </details>
    </div>
  );
}

function SeedField() {
  const { state, conductor, say } = useApp();
  const [draft, setDraft] = useState<string>();
  return (
    <label class="field">
      <span>{say("playground.seed")}</span>
      <input
        type="text"
        value={draft ?? state.settings.seed}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => setDraft(undefined)}
        onChange={(event) => {
          setDraft(undefined);
          const seed = event.currentTarget.value.trim();
          if (seed !== "") void conductor.set({ seed });
        }}
      />
    </label>
  );
}
