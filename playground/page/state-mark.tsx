// A state as the reports show it: a word, a sign in a shape, and a colour.
import { useApp } from "./app-context.ts";

const signs = { passed: "✓", failed: "✗", errored: "!", "not-implemented": "", skipped: "…" } as const;

export type StateName = keyof typeof signs;

export function StateMark({ state, word }: { readonly state: StateName; readonly word?: string }) {
  const { say } = useApp();
  return (
    <span class={`state ${state}`}>
      <span class="mark" aria-hidden="true">
        {signs[state]}
      </span>
      {word ?? say(`state.${state}`)}
    </span>
  );
}
