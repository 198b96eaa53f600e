// One learning step of a small network, phase by phase: symbols, numbers put in, value, and what the student's function says.
import { useEffect, useState } from "preact/hooks";
import { phaseNames } from "../../model/trace.ts";
import {
  preset,
  presetNames,
  presets,
  readExample,
  writeExample,
  type PresetName,
  type WorkedExample,
} from "../../model/worked-example.ts";
import { useApp } from "../app-context.ts";
import { ChoiceField, SwitchField } from "../field.tsx";
import type { State } from "../state.ts";
import { useAnswer } from "../use-answer.ts";
import { ExampleEditor } from "./example-editor.tsx";
import { ExamplePicture } from "./example-picture.tsx";
import { PhaseList } from "./phase-list.tsx";
import { PhaseView } from "./phase-view.tsx";

export function StepTab() {
  const { state, conductor, say } = useApp();
  const example = readExample(state.rest);
  const place = placeIn(state);
  const predicts = state.rest["predict"] === "true";
  const answer = useAnswer("trace", { kind: "trace", example });
  const [lit, setLit] = useState<string>();
  const go = (to: number): void => {
    if (to >= 0 && to < phaseNames.length) conductor.keep({ phase: String(to) });
  };
  // From where it is now, not from where it was drawn: keys may come faster than pictures.
  const move = (by: number): void => go(placeIn(conductor.state) + by);
  const change = (next: WorkedExample): void => conductor.keep(writeExample(next));

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isElsewhere(event)) return;
      if (event.key === "ArrowRight") move(1);
      else if (event.key === "ArrowLeft") move(-1);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);

  const phases = answer?.phases ?? [];
  const chosen = presetNames.find((name) => writeExample(preset(name)).net === writeExample(example).net);
  return (
    <div class="step">
      <section class="step-example" aria-labelledby="example-heading">
        <h2 id="example-heading">{say("playground.example")}</h2>
        <ChoiceField<PresetName | "own">
          label={say("playground.preset")}
          value={chosen ?? "own"}
          choices={presetNames}
          nameOf={(name) => say(`playground.preset.${name}`)}
          onChoose={(name) => name in presets && change(preset(name as PresetName))}
        />
        <ExamplePicture example={example} phase={phases[place]} lit={lit} />
        <ExampleEditor example={example} onChange={change} />
      </section>
      <section class="step-phases" aria-labelledby="phase-heading">
        <h2 id="phase-heading">{say("playground.one-step")}</h2>
        <div class="run">
          <button type="button" disabled={place === 0} onClick={() => move(-1)}>
            <span aria-hidden="true">←</span>
            {say("playground.back")}
          </button>
          <button
            type="button"
            class="play"
            disabled={place === phaseNames.length - 1}
            onClick={() => move(1)}
          >
            {say("playground.next")} <span aria-hidden="true">→</span>
          </button>
          <SwitchField
            label={say("playground.predict")}
            on={predicts}
            onSet={(on) => conductor.keep({ predict: String(on) })}
          />
          <button type="button" onClick={() => print()}>
            {say("playground.print")}
          </button>
        </div>
        <PhaseList phases={phases} place={place} onGo={go} />
        {phases.map((phase, n) => (
          <PhaseView
            key={phase.name}
            phase={phase}
            isShown={n === place}
            predicts={predicts}
            onPoint={setLit}
          />
        ))}
      </section>
    </div>
  );
}

/** The phase in the address; the first where it names none. */
const placeIn = ({ rest }: State): number =>
  Math.min(phaseNames.length - 1, Math.max(0, Number(rest["phase"]) || 0));

/** Arrow keys belong to whatever takes them itself. */
const isElsewhere = ({ target, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  altKey ||
  ctrlKey ||
  metaKey ||
  (target instanceof Element && target.closest("input, select, textarea, [role=tab]") !== null);
