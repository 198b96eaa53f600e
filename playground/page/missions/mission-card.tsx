// One mission: its rules, whether the settings keep them, and how far they get.
import { useEffect, useState } from "preact/hooks";
import type { Configuration } from "../../../assignments/06-playground/configuration.ts";
import {
  brokenRules,
  middle,
  missions,
  type MissionName,
} from "../../../assignments/06-playground/mission-rules.ts";
import { useApp } from "../app-context.ts";
import { lossText } from "../numbers.ts";
import { StateMark } from "../state-mark.tsx";
import { SaveMission } from "./save-mission.tsx";
import { epochsOf, startOf } from "./start-of.ts";

type Props = { readonly mission: MissionName; readonly configuration: Configuration };

type Tried =
  | { readonly kind: "running"; readonly done: number; readonly of: number }
  | { readonly kind: "done"; readonly loss: number; readonly losses: readonly number[] };

export function MissionCard({ mission, configuration }: Props) {
  const { state, conductor, say } = useApp();
  const [tried, setTried] = useState<Tried>();
  const { goal } = missions[mission];
  const broken = brokenRules(mission, configuration);
  const key = JSON.stringify(configuration);
  useEffect(() => setTried(undefined), [key, state.reloads]);

  /** One trial a request, so that a slow one can be told from one that never ends. */
  async function run(): Promise<void> {
    const losses: number[] = [];
    for (let trial = 0, of = 1; trial < of; trial++) {
      const answer = await conductor.ask({ kind: "mission", mission, trial, configuration });
      if (answer.kind === "trouble") return conductor.dispatch({ kind: "troubled", trouble: answer.trouble });
      if (answer.kind !== "mission") return;
      of = answer.trials;
      losses.push(answer.loss);
      setTried({ kind: "running", done: losses.length, of });
    }
    setTried({ kind: "done", loss: middle(losses), losses });
  }

  function show(): void {
    conductor.keep({ epochs: String(epochsOf[mission]) });
    conductor.showTab("train");
    void conductor.set(startOf(mission, state.settings));
  }

  return (
    <section class="mission" aria-labelledby={`mission-${mission}`}>
      <h2 id={`mission-${mission}`}>{say(`playground.mission.${mission}`)}</h2>
      <p class="hint">{say("playground.mission.goal", { goal })}</p>
      {broken.length === 0 ? (
        <p>
          <StateMark state="passed" word={say("playground.mission.allowed")} />
        </p>
      ) : (
        <ul class="broken">
          {broken.map(({ field, allowed }) => (
            <li key={field}>
              <StateMark state="failed" word={field} /> <span class="hint">{allowed}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="mission-acts">
        <button
          type="button"
          class="play"
          disabled={broken.length > 0 || tried?.kind === "running"}
          onClick={() => void run()}
        >
          {say("playground.mission.try")}
        </button>
        <button type="button" onClick={show}>
          {say("playground.mission.load")}
        </button>
      </div>
      <p role="status" class="verdict">
        {tried?.kind === "running" && say("playground.mission.running", { done: tried.done, of: tried.of })}
        {tried?.kind === "done" && (
          <>
            <StateMark
              state={tried.loss <= goal ? "passed" : "failed"}
              word={say(tried.loss <= goal ? "playground.mission.reached" : "playground.mission.missed")}
            />{" "}
            {say("playground.mission.loss", { loss: lossText(tried.loss), goal })}
          </>
        )}
      </p>
      {tried?.kind === "done" && <SaveMission mission={mission} configuration={configuration} />}
    </section>
  );
}
