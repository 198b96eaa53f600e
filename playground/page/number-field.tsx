// A number that is typed; what is no number is not taken.
import { useState } from "preact/hooks";
import { clamped } from "../model/clamp.ts";
import type { Limits } from "../model/settings.ts";

type Props = {
  readonly label: string;
  readonly value: number;
  readonly limits: Limits;
  readonly onSet: (value: number) => void;
  /** Where the label stands elsewhere on the page. */
  readonly bare?: boolean;
};

export function NumberField({ label, value, limits, onSet, bare }: Props) {
  // What is being typed stays, however often the page is drawn meanwhile.
  const [draft, setDraft] = useState<string>();
  const input = (
    <input
      type="number"
      aria-label={label}
      value={draft ?? Number(value.toPrecision(6))}
      min={limits.low}
      max={limits.high}
      step="any"
      onInput={(event) => setDraft(event.currentTarget.value)}
      onChange={(event) => {
        const number = clamped(event.currentTarget.value, limits);
        setDraft(undefined);
        if (number !== undefined && number !== value) onSet(number);
      }}
      onBlur={() => setDraft(undefined)}
    />
  );
  return bare ? (
    input
  ) : (
    <label class="field">
      <span>{label}</span>
      {input}
    </label>
  );
}
