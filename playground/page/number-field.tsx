// A number that is typed; what is no number is not taken.
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
  const input = (
    <input
      type="number"
      aria-label={label}
      value={Number(value.toPrecision(6))}
      step="any"
      onChange={(event) => {
        const number = clamped(event.currentTarget.value, limits);
        if (number !== undefined) onSet(number);
      }}
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
