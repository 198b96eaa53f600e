// The losses over the epochs.
import type { CurvePoint } from "../../model/messages.ts";
import { useApp } from "../app-context.ts";
import { LineChart } from "../line-chart.tsx";
import { lossText } from "../numbers.ts";
import { shownLosses } from "./shown-losses.ts";

export function LossChart() {
  const { state, say } = useApp();
  const { curve, now } = state.frame!;
  const lines = shownLosses(state).map((key) => ({
    key,
    name: say(`playground.loss.${key}`),
    points: curve.map((point: CurvePoint) => [point.epoch, point[key]] as const),
  }));
  const summary = say("playground.loss.summary", {
    epoch: now.epoch,
    first: lossText(curve[0]?.training ?? Number.NaN),
    training: lossText(now.training),
    test: lossText(now.test),
  });
  return (
    <LineChart
      summary={summary}
      xName={say("playground.epoch")}
      yName={say("playground.loss")}
      lines={lines}
    />
  );
}
