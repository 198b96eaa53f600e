// The value of a number and the student's own beside it; where one predicts first, both wait for what is typed.
import { useState } from "preact/hooks";
import type { TraceItem } from "../../model/trace.ts";
import { numberText } from "../../run/trace-text.ts";
import { useApp } from "../app-context.ts";
import { StateMark } from "../state-mark.tsx";

/** Close enough for a prediction by hand: two digits. */
const closeEnough = 0.02;

type Props = { readonly item: TraceItem; readonly predicts: boolean };

export function TraceValue({ item, predicts }: Props) {
  const { say } = useApp();
  const [guess, setGuess] = useState<number>();
  const { value, yours } = item;
  if (predicts && guess === undefined)
    return (
      <p class="line-value">
        <label>
          = <span class="visually-hidden">{say("playground.your-prediction", { name: item.name })}</span>
          <input
            type="number"
            step="any"
            onChange={(event) => {
              const typed = event.currentTarget.valueAsNumber;
              if (Number.isFinite(typed)) setGuess(typed);
            }}
          />
        </label>
        <span class="hint">{say("playground.predict-first")}</span>
      </p>
    );
  const close =
    guess !== undefined && Math.abs(guess - value) <= closeEnough * Math.max(Math.abs(value), 0.05);
  return (
    <p class="line-value">
      <span>
        = <strong>{signed(value)}</strong>
      </span>
      {predicts && guess !== undefined && (
        <span>
          {say("playground.predicted", { value: numberText(guess) })}{" "}
          <StateMark
            state={close ? "passed" : "failed"}
            word={say(close ? "playground.prediction-right" : "playground.prediction-wrong")}
          />
        </span>
      )}
      {yours && (
        <span class="yours">
          {say("playground.yours", { function: yours.function })} <strong>{signed(yours.value)}</strong>{" "}
          <StateMark
            state={yours.isRight ? "passed" : "failed"}
            word={say(yours.isRight ? "playground.right" : "playground.wrong")}
          />
        </span>
      )}
    </p>
  );
}

/** With its sign, which is half of what there is to see. */
const signed = (value: number): string => (value > 0 ? `+${numberText(value)}` : numberText(value));
