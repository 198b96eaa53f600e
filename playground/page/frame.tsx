// The frame of the page: what stands around every tab.
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { useApp } from "./app-context.ts";
import { FoldsTab } from "./folds/folds-tab.tsx";
import { FunctionStates } from "./function-states.tsx";
import { GradientTab } from "./gradient/gradient-tab.tsx";
import { MissionsTab } from "./missions/missions-tab.tsx";
import { OverfittingTab } from "./overfitting/overfitting-tab.tsx";
import { tabs, type Tab } from "./state.ts";
import { StepTab } from "./step/step-tab.tsx";
import { TrainTab } from "./train/train-tab.tsx";
import { TroubleBox } from "./trouble-box.tsx";

const views: Readonly<Record<Tab, ComponentType>> = {
  train: TrainTab,
  step: StepTab,
  gradient: GradientTab,
  folds: FoldsTab,
  overfitting: OverfittingTab,
  missions: MissionsTab,
};

export function Frame() {
  const { state, conductor, say } = useApp();
  const { tab } = state;
  const View = views[tab];
  return (
    <>
      <a class="skip" href="#main">
        {say("playground.skip")}
      </a>
      <header class="mast">
        <div class="mast-line">
          <h1>{say("playground.title")}</h1>
          <button
            type="button"
            class="quiet"
            lang={state.language === "ja" ? "en" : "ja"}
            onClick={() => conductor.speak(state.language === "ja" ? "en" : "ja")}
          >
            {say("playground.other-language")}
          </button>
        </div>
        <FunctionStates />
        <TabList tab={tab} />
      </header>
      <main id="main" class="desk" tabIndex={-1}>
        <Notices />
        <TroubleBox />
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          <View />
        </div>
      </main>
    </>
  );
}

function TabList({ tab }: { readonly tab: Tab }) {
  const { conductor, say } = useApp();
  const move = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length]!;
    conductor.showTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  // On a phone the chosen tab may stand outside of what is seen.
  useEffect(
    () => document.getElementById(`tab-${tab}`)?.scrollIntoView({ block: "nearest", inline: "nearest" }),
    [tab],
  );
  return (
    <div class="tabs" role="tablist" aria-label={say("playground.tabs")} onKeyDown={move}>
      {tabs.map((one) => (
        <button
          type="button"
          role="tab"
          id={`tab-${one}`}
          key={one}
          aria-selected={one === tab}
          aria-controls="panel"
          tabIndex={one === tab ? 0 : -1}
          onClick={() => conductor.showTab(one)}
        >
          {say(`playground.tab.${one}`)}
        </button>
      ))}
    </div>
  );
}

/** What of the address was not taken as it stood. */
function Notices() {
  const { state, conductor, say } = useApp();
  if (state.notices.length === 0) return null;
  return (
    <div class="notice" role="status">
      <ul>
        {state.notices.map(({ key, asked, used }) => (
          <li key={key}>{say("playground.clamped", { key, asked, used: used === "" ? "–" : used })}</li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={() => conductor.dispatch({ kind: "dismiss-notices" })}>
        {say("playground.understood")}
      </button>
    </div>
  );
}
