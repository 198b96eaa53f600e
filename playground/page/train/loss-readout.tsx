// The losses as numbers, three decimals as in the Playground.
import type { Frame } from "../../model/messages.ts";
import { useApp } from "../app-context.ts";
import { lossText } from "../numbers.ts";
import { shownLosses } from "./shown-losses.ts";

export function LossReadout({ frame }: { readonly frame: Frame }) {
  const { state, say } = useApp();
  const { showPenalty } = state.settings;
  return (
    <dl class="losses">
      {shownLosses(state).map((key) => (
        <div key={key} class={`loss-${key}`}>
          <dt>{say(`playground.loss.${key}`)}</dt>
          <dd>
            <data value={frame.now[key] + (showPenalty ? frame.penalty : 0)}>
              {lossText(frame.now[key] + (showPenalty ? frame.penalty : 0))}
            </data>
          </dd>
        </div>
      ))}
      {showPenalty && (
        <div>
          <dt>{say("playground.loss.penalty")}</dt>
          <dd>{lossText(frame.penalty)}</dd>
        </div>
      )}
      {state.settings.compare && !Number.isNaN(frame.now.truth) && (
        <div>
          <dt>{say("playground.loss.difference")}</dt>
          <dd>{differenceText(frame.now.training - frame.now.truth)}</dd>
        </div>
      )}
    </dl>
  );
}

const differenceText = (difference: number): string =>
  Math.abs(difference) < 1e-9 ? "0" : difference.toExponential(1).replaceAll("-", "−");
