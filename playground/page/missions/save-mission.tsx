// Takes a configuration to missions.ts: by the server where there is one, else as text to copy.
import { useState } from "preact/hooks";
import type { Configuration } from "../../../assignments/06-playground/configuration.ts";
import type { MissionName } from "../../../assignments/06-playground/mission-rules.ts";
import { missionBody } from "../../model/mission-source.ts";
import { useApp } from "../app-context.ts";

type Props = { readonly mission: MissionName; readonly configuration: Configuration };

export function SaveMission({ mission, configuration }: Props) {
  const { say, served } = useApp();
  const [result, setResult] = useState<string>();
  const text = missionBody(configuration);
  const save = async (): Promise<void> => {
    const response = await fetch("mission", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ mission, configuration }),
    });
    setResult(await response.text());
  };
  if (!served)
    return (
      <details>
        <summary>{say("playground.mission.copy", { mission })}</summary>
        <pre tabIndex={0}>
          <code>{text}</code>
        </pre>
      </details>
    );
  return (
    <p>
      <button type="button" onClick={() => void save()}>
        {say("playground.mission.save")}
      </button>{" "}
      <span role="status">{result !== undefined && say(`playground.mission.${result}`)}</span>
    </p>
  );
}
