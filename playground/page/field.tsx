// Labelled controls: a choice, a slider that also takes typing, a switch.
import { useApp } from "./app-context.ts";
import { clamped } from "../model/clamp.ts";
import type { Limits } from "../model/settings.ts";
import { NumberField } from "./number-field.tsx";

type Choice<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly T[];
  readonly nameOf?: (choice: T) => string;
  readonly onChoose: (choice: T) => void;
};

export function ChoiceField<T extends string>({ label, value, choices, nameOf, onChoose }: Choice<T>) {
  const shown = choices.includes(value) ? choices : [...choices, value];
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {shown.map((choice) => (
          <option key={choice} value={choice} selected={choice === value}>
            {nameOf?.(choice) ?? choice}
          </option>
        ))}
      </select>
    </label>
  );
}

type Slider = {
  readonly label: string;
  readonly unit?: string;
  readonly value: number;
  readonly step: number;
  readonly limits: Limits;
  readonly onSet: (value: number) => void;
};

export function SliderField({ label, unit = "", value, step, limits, onSet }: Slider) {
  const { say } = useApp();
  const set = (text: string): void => {
    const number = clamped(text, limits);
    if (number !== undefined && number !== value) onSet(number);
  };
  return (
    <div class="field slider" role="group" aria-label={label}>
      <span class="slider-line">
        <span aria-hidden="true">{label}</span>
        <span>
          <NumberField bare label={label} value={value} limits={limits} onSet={onSet} />
          {unit}
        </span>
      </span>
      <input
        type="range"
        aria-label={say("playground.slider", { label })}
        value={value}
        min={limits.low}
        max={limits.high}
        step={step}
        onChange={(event) => set(event.currentTarget.value)}
      />
    </div>
  );
}

type Switch = { readonly label: string; readonly on: boolean; readonly onSet: (on: boolean) => void };

export function SwitchField({ label, on, onSet }: Switch) {
  return (
    <label class="switch-field">
      <input type="checkbox" checked={on} onChange={(event) => onSet(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
