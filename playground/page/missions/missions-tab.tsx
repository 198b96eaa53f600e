// The missions of assignment 06, tried with the settings of the training tab.
import { missionNames } from "../../../assignments/06-playground/mission-rules.ts";
import { limits } from "../../model/settings.ts";
import { useApp } from "../app-context.ts";
import { NumberField } from "../number-field.tsx";
import { configurationOf } from "./configuration-of.ts";
import { MissionCard } from "./mission-card.tsx";

export function MissionsTab() {
  const { state, conductor, say } = useApp();
  const configuration = configurationOf(state);
  return (
    <>
      <section class="mission-setting" aria-labelledby="configuration-heading">
        <h2 id="configuration-heading">{say("playground.configuration")}</h2>
        <p class="hint">{say("playground.configuration.what")}</p>
        <dl class="losses">
          {Object.entries(configuration).map(([key, value]) => (
            <div key={key}>
              <dt>
                <code>{key}</code>
              </dt>
              <dd class="setting">{Array.isArray(value) ? `[${value.join(", ")}]` : String(value)}</dd>
            </div>
          ))}
        </dl>
        <NumberField
          label={say("playground.epochs")}
          value={configuration.epochs}
          limits={{ ...limits.stopEpoch, low: 1, high: 100 }}
          onSet={(epochs) => conductor.keep({ epochs: String(epochs) })}
        />
        <button type="button" onClick={() => conductor.showTab("train")}>
          {say("playground.to-train")}
        </button>
      </section>
      <div class="missions">
        {missionNames.map((mission) => (
          <MissionCard key={mission} mission={mission} configuration={configuration} />
        ))}
      </div>
    </>
  );
}
