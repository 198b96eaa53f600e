// The training tab: what can be set, the network, and what comes of it.
import { useApp } from "../app-context.ts";
import { DataControls } from "./data-controls.tsx";
import { Inspector } from "./inspector.tsx";
import { LossChart } from "./loss-chart.tsx";
import { LossReadout } from "./loss-readout.tsx";
import { NetworkPicture } from "./network-picture.tsx";
import { OutputPicture } from "./output-picture.tsx";
import { QualityTable } from "./quality-table.tsx";
import { RunControls } from "./run-controls.tsx";
import { TrainingControls } from "./training-controls.tsx";

export function TrainTab() {
  const { state, say } = useApp();
  return (
    <>
      <RunControls />
      <TrainingControls />
      <div class="bench">
        <section class="data" aria-labelledby="data-heading">
          <h2 id="data-heading">{say("playground.data")}</h2>
          <DataControls />
        </section>
        <section class="network" aria-labelledby="network-heading">
          <h2 id="network-heading">{say("playground.network")}</h2>
          {state.frame && <NetworkPicture />}
          {state.frame && <Inspector />}
        </section>
        <section class="output" aria-labelledby="output-heading">
          <h2 id="output-heading">{say("playground.output")}</h2>
          {state.frame && (
            <>
              <LossReadout frame={state.frame} />
              <OutputPicture />
              <LossChart />
              <QualityTable />
            </>
          )}
        </section>
      </div>
    </>
  );
}
