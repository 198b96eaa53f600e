// Which of the functions on this page are the student's own, and which are not written yet.
import type { LectureName } from "../model/lecture.ts";
import { useApp } from "./app-context.ts";
import { StateMark } from "./state-mark.tsx";
import { troubleText } from "./trouble-text.ts";
import type { Tab } from "./state.ts";

/** The functions each tab runs, in the order in which they do their work. */
const used: Readonly<Record<Tab, readonly LectureName[]>> = {
  train: [
    "features",
    "activate",
    "squaredError",
    "outputDelta",
    "hiddenDelta",
    "miniBatchStep",
    "penaltyGradient",
    "accuracy",
    "confusionMatrix",
  ],
  step: ["activate", "squaredError", "outputDelta", "hiddenDelta", "weightStep", "biasStep", "updateLayer"],
  gradient: ["activate", "outputDelta", "hiddenDelta"],
  folds: ["kFold"],
  overfitting: ["fitPolynomial", "evaluatePolynomial", "rootMeanSquaredError"],
  missions: ["features", "activate", "outputDelta", "hiddenDelta", "miniBatchStep", "penaltyGradient"],
};

/** Functions of three classes take the place of those of two. */
const ofThree: Partial<Readonly<Record<LectureName, LectureName>>> = {
  squaredError: "softmaxCrossEntropy",
  outputDelta: "softmaxDelta",
};

export function FunctionStates() {
  const { state, say } = useApp();
  const { sources, unloadable, tab, truth } = state;
  if (!sources) return <p class="functions">{say("playground.starting")}</p>;
  const three = tab === "train" && state.settings.problem === "three";
  const names = used[tab]
    .filter((name) => !three || (name !== "accuracy" && name !== "confusionMatrix"))
    .map((name) => (three && ofThree[name]) || name);
  const broken = (name: LectureName) =>
    unloadable.find((trouble) => "function" in trouble && trouble.function === name);
  return (
    <details class="functions">
      <summary>
        {say("playground.functions.count", {
          own: names.filter((name) => sources[name] === "yours").length,
          of: names.length,
        })}
      </summary>
      <ul>
        {names.map((name) => {
          const failure = broken(name);
          return (
            <li key={name}>
              <code>{name}</code>{" "}
              {failure ? (
                <>
                  <StateMark state="errored" /> <span class="hint">{troubleText(say, failure)}</span>
                </>
              ) : sources[name] === "yours" ? (
                <StateMark state="passed" word={say("playground.functions.yours")} />
              ) : (
                <>
                  <StateMark state="not-implemented" />{" "}
                  <span class="hint">
                    {say(
                      sources[name] === "lacking"
                        ? "playground.functions.lacking"
                        : `playground.functions.${truth}`,
                    )}
                  </span>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
