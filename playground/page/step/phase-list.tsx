// The six phases in their order, each with what became of the student's functions in it.
import type { Phase } from "../../model/trace.ts";
import { useApp } from "../app-context.ts";
import { StateMark, type StateName } from "../state-mark.tsx";

type Props = {
  readonly phases: readonly Phase[];
  readonly place: number;
  readonly onGo: (to: number) => void;
};

export function PhaseList({ phases, place, onGo }: Props) {
  const { say } = useApp();
  return (
    <ol class="phases">
      {phases.map((phase, n) => (
        <li key={phase.name}>
          <button type="button" aria-current={n === place ? "step" : undefined} onClick={() => onGo(n)}>
            <span>{say(`playground.phase.${phase.name}`)}</span>
            <StateMark state={stateOf(phase)} />
          </button>
        </li>
      ))}
    </ol>
  );
}

/** The worst of the functions asked. */
function stateOf({ asked }: Phase): StateName {
  const states = new Set(asked.map(({ state }) => state));
  if (states.has("errored")) return "errored";
  if (states.has("wrong")) return "failed";
  return states.has("not-implemented") ? "not-implemented" : "passed";
}
