// Cross-validation: the lecture's table of patterns from the student's kFold, and the error of every pattern.
import type { FoldSettings } from "../../model/questions.ts";
import { useApp } from "../app-context.ts";
import { SliderField, SwitchField } from "../field.tsx";
import { short } from "../numbers.ts";
import { useAnswer } from "../use-answer.ts";
import { FoldGrid } from "./fold-grid.tsx";
import { meanAndSpread } from "./mean-and-spread.ts";

const limits = { k: { low: 2, high: 10, whole: true }, count: { low: 10, high: 30, whole: true } };

export function FoldsTab() {
  const { state, conductor, say } = useApp();
  const settings = readSettings(state.rest);
  const answer = useAnswer("folds", { kind: "folds", settings });
  const keep = (changes: Partial<Record<"k" | "n" | "shuffle" | "leak" | "foldSeed", string>>) =>
    conductor.keep(changes as Record<string, string>);
  const { mean, spread } = meanAndSpread(answer?.patterns.map(({ error }) => error) ?? []);
  const uneven = answer?.timesValidated.filter((times) => times !== 1).length ?? 0;
  return (
    <div class="two narrow-first">
      <section aria-labelledby="fold-settings">
        <h2 id="fold-settings">{say("playground.settings")}</h2>
        <SliderField
          label="k"
          value={settings.k}
          step={1}
          limits={limits.k}
          onSet={(k) => keep({ k: String(k) })}
        />
        <SliderField
          label={say("playground.data-count")}
          value={settings.count}
          step={1}
          limits={limits.count}
          onSet={(count) => keep({ n: String(count) })}
        />
        <p>
          <SwitchField
            label={say("playground.shuffle")}
            on={settings.isShuffled}
            onSet={(on) => keep({ shuffle: String(on) })}
          />
        </p>
        <p>
          <SwitchField
            label={say("playground.leak")}
            on={settings.leaks}
            onSet={(on) => keep({ leak: String(on) })}
          />
        </p>
        <p class="hint">{say(settings.isShuffled ? "playground.shuffled.what" : "playground.sorted.what")}</p>
        {settings.leaks && <p class="warning">{say("playground.leak.what")}</p>}
        <button type="button" onClick={() => keep({ foldSeed: Math.random().toFixed(5) })}>
          {say("playground.new-seed")}
        </button>
      </section>
      <section aria-labelledby="fold-grid">
        <h2 id="fold-grid">{say("playground.patterns")}</h2>
        {answer && (
          <>
            <dl class="losses">
              <div>
                <dt>{say("playground.fold-mean")}</dt>
                <dd>{short(mean, 4)}</dd>
              </div>
              <div>
                <dt>{say("playground.fold-spread")}</dt>
                <dd>{short(spread, 3)}</dd>
              </div>
            </dl>
            <p role="status">
              {uneven === 0
                ? say("playground.each-once", { of: settings.count })
                : say("playground.not-once", { count: uneven, of: settings.count })}
            </p>
            <FoldGrid patterns={answer.patterns} timesValidated={answer.timesValidated} />
          </>
        )}
      </section>
    </div>
  );
}

function readSettings(rest: Readonly<Record<string, string>>): FoldSettings {
  const number = (key: string, fallback: number, low: number, high: number): number =>
    Math.round(Math.min(high, Math.max(low, Number(rest[key]) || fallback)));
  const count = number("n", 20, limits.count.low, limits.count.high);
  return {
    k: Math.min(count, number("k", 5, limits.k.low, limits.k.high)),
    count,
    isShuffled: rest["shuffle"] === "true",
    leaks: rest["leak"] === "true",
    seed: rest["foldSeed"] ?? "0.5",
  };
}
