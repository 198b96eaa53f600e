// Stands at the top when a run was stopped by a student's function, with what a report would say.
import { useApp } from "./app-context.ts";
import { StateMark } from "./state-mark.tsx";
import { troubleText } from "./trouble-text.ts";

export function TroubleBox() {
  const { state, say, served } = useApp();
  const { trouble } = state;
  if (!trouble) return null;
  return (
    <section class="trouble" role="alert">
      <StateMark state={trouble.kind === "lacking" ? "not-implemented" : "errored"} />
      <p>{troubleText(say, trouble)}</p>
      {trouble.kind !== "diverged" && served && <p class="hint">{say("playground.mend-and-save")}</p>}
    </section>
  );
}
