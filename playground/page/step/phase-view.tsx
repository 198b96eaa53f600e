// One phase: every number of it on three lines, with the student's own beside the right one.
import type { Phase, TraceItem } from "../../model/trace.ts";
import { useApp } from "../app-context.ts";
import { Formula } from "../formula.tsx";
import { StateMark, type StateName } from "../state-mark.tsx";
import { troubleText } from "../trouble-text.ts";
import { TraceValue } from "./trace-value.tsx";

type Props = {
  readonly phase: Phase;
  /** The other phases are only printed. */
  readonly isShown: boolean;
  readonly predicts: boolean;
  /** Tells which unit is pointed at, as "layer unit". */
  readonly onPoint: (unit: string | undefined) => void;
};

const marks = {
  right: "passed",
  wrong: "failed",
  errored: "errored",
  "not-implemented": "not-implemented",
} as const;

export function PhaseView({ phase, isShown, predicts, onPoint }: Props) {
  const { say } = useApp();
  return (
    <div class={`phase ${isShown ? "" : "print-only"}`} data-phase={phase.name}>
      <h3>{say(`playground.phase.${phase.name}`)}</h3>
      <p class="hint">{say(`playground.phase.${phase.name}.what`)}</p>
      <ul class="asked">
        {phase.asked.map(({ function: name, state, trouble }) => (
          <li key={name}>
            <code>{name}</code> <StateMark state={marks[state] satisfies StateName} />
            {trouble && <span class="warning">{troubleText(say, trouble)}</span>}
          </li>
        ))}
      </ul>
      {phase.items.length === 0 && <p>{say("playground.no-hidden-layer")}</p>}
      <ol class="trace" aria-live={isShown ? "polite" : undefined}>
        {phase.items.map((item) => (
          <Item key={`${item.name} ${item.unit.layer}`} item={item} predicts={predicts} onPoint={onPoint} />
        ))}
      </ol>
    </div>
  );
}

type ItemProps = { readonly item: TraceItem } & Pick<Props, "predicts" | "onPoint">;

function Item({ item, predicts, onPoint }: ItemProps) {
  const { name, symbols, numbers, yours, unit } = item;
  return (
    <li
      class={yours && !predicts ? (yours.isRight ? "right" : "wrong") : ""}
      onPointerEnter={() => onPoint(`${unit.layer} ${unit.unit}`)}
      onPointerLeave={() => onPoint(undefined)}
    >
      <p class="line-symbols">
        <Formula text={`${name} ${name.startsWith("w_") || name.startsWith("b_") ? "←" : "="} ${symbols}`} />
      </p>
      <p class="line-numbers">
        <Formula text={`= ${numbers}`} />
      </p>
      <TraceValue item={item} predicts={predicts} />
    </li>
  );
}
