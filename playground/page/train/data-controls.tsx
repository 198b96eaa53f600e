// Which data, how noisy, how they are parted, and how many a batch holds.
import {
  classDatasets,
  datasetOf,
  limits,
  regDatasets,
  threeDatasets,
  type DatasetName,
  type Problem,
} from "../../model/settings.ts";
import { useApp } from "../app-context.ts";
import { SliderField } from "../field.tsx";
import { DatasetPicture } from "./dataset-picture.tsx";
import { OwnData } from "./own-data.tsx";

const datasetsOf: Readonly<Record<Problem, readonly DatasetName[]>> = {
  classification: classDatasets,
  regression: regDatasets,
  three: threeDatasets,
};

const keyOf = { classification: "dataset", regression: "regDataset", three: "threeDataset" } as const;

export function DataControls() {
  const { state, conductor, say } = useApp();
  const { settings } = state;
  const { problem } = settings;
  const now = datasetOf(settings);
  const set = conductor.set;
  return (
    <>
      <div class="datasets" role="radiogroup" aria-label={say("playground.dataset")}>
        {datasetsOf[problem].map((name) => (
          <label key={name} class={`dataset ${name === now ? "chosen" : ""}`}>
            <input
              type="radio"
              name="dataset"
              checked={name === now}
              onChange={() => void set({ [keyOf[problem]]: name, csv: [] })}
            />
            <DatasetPicture name={name} />
            <span>{say(`playground.dataset.${name}`)}</span>
          </label>
        ))}
      </div>
      <SliderField
        label={say("playground.training-share")}
        unit="%"
        value={settings.percTrainData}
        step={10}
        limits={limits.percTrainData}
        onSet={(percTrainData) =>
          void set({ percTrainData, percValData: Math.min(settings.percValData, 90 - percTrainData) })
        }
      />
      <SliderField
        label={say("playground.validation-share")}
        unit="%"
        value={settings.percValData}
        step={10}
        limits={{ low: 0, high: 90 - settings.percTrainData }}
        onSet={(percValData) => void set({ percValData })}
      />
      <SliderField
        label={say("playground.noise")}
        unit="%"
        value={settings.noise}
        step={5}
        limits={limits.noise}
        onSet={(noise) => void set({ noise })}
      />
      <SliderField
        label={say("playground.batch-size")}
        value={settings.batchSize}
        step={1}
        limits={limits.batchSize}
        onSet={(batchSize) => void set({ batchSize })}
      />
      <button type="button" onClick={() => void conductor.regenerate()}>
        {say("playground.regenerate")}
      </button>
      <OwnData />
    </>
  );
}
