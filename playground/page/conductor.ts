// Everything that happens outside the reducer: requests to the Worker, the address, the loop of playing.
import { readAddress, writeAddress } from "../model/address.ts";
import type { Answer, Request, Unit } from "../model/messages.ts";
import { liveKeys, type TrainSettings } from "../model/settings.ts";
import type { StudentCode } from "../model/student-file.ts";
import type { Language } from "./say.ts";
import { reduce, tabs, type Action, type State, type Tab } from "./state.ts";
import type { Wire } from "./wire.ts";

/** Training between two pictures when it goes as fast as it can, at first and at its limits. */
const slices = { first: 30, least: 30, most: 120 } as const;

/** Training takes so many times as long as everything that comes with a picture. */
const worthOfPicture = 4;

export type Conductor = ReturnType<typeof conduct>;

/** @param render is told of every new state. */
export function conduct(wire: Wire, firstLanguage: Language, render: (state: State) => void) {
  let state: State = {
    ...fromAddress(location.hash, firstLanguage),
    playing: false,
    unloadable: [],
    truth: "reference",
    reloads: 0,
  };
  let looping = false;

  function dispatch(action: Action): void {
    state = reduce(state, action);
    render(state);
  }

  function changed(action: Action): void {
    dispatch(action);
    const { settings, rest, tab, language } = state;
    const hash = writeAddress(settings, { ...rest, tab, lang: language });
    history.replaceState(null, "", `#${hash}`);
  }

  /** Asks, and takes the answer into the state. */
  async function ask(request: Request): Promise<Answer> {
    const answer = await wire.ask(request);
    dispatch({ kind: "answered", answer });
    return answer;
  }

  async function loop(): Promise<void> {
    if (looping) return;
    looping = true;
    let sliceMs: number = slices.first;
    while (state.playing) {
      const { speed } = state.settings;
      const begun = performance.now();
      await ask({
        kind: "advance",
        unit: speed === "max" ? { budgetMs: sliceMs } : { epochs: Number(speed) },
      });
      const pictureMs = performance.now() - begun - sliceMs;
      sliceMs = Math.min(slices.most, Math.max(slices.least, worthOfPicture * pictureMs));
      if (isMotionReduced()) await rest();
      else if (speed !== "max") await nextPicture();
    }
    looping = false;
  }

  const conductor = {
    get state() {
      return state;
    },
    dispatch,
    ask: (request: Request) => wire.ask(request),

    /** Takes over code that is new or was saved, and begins with the same settings and seed. */
    async load(code: StudentCode): Promise<void> {
      const wasPlaying = state.playing;
      dispatch({ kind: "pause" });
      const ready = await wire.load(code);
      if (ready.kind === "trouble") return dispatch({ kind: "troubled", trouble: ready.trouble });
      dispatch({ ...ready, kind: "loaded" });
      const answer = await ask({ kind: "open", settings: state.settings });
      if (wasPlaying && answer.kind === "frame") conductor.play();
    },

    /** Changes settings; the run begins anew unless it can take them over. */
    async set(changes: Partial<TrainSettings>): Promise<void> {
      const settings = { ...state.settings, ...changes };
      changed({ kind: "set", settings });
      const isLive = Object.keys(changes).every((key) => liveKeys.includes(key as keyof TrainSettings));
      if (!isLive) dispatch({ kind: "pause" });
      await ask({ kind: isLive ? "adjust" : "open", settings });
    },

    /** New data and weights. */
    newSeed: () => conductor.set({ seed: freshSeed() }),

    /** New data; the weights stay. */
    async regenerate(): Promise<void> {
      const settings = { ...state.settings, seed: freshSeed() };
      changed({ kind: "set", settings });
      await ask({ kind: "regenerate", settings });
    },

    play(): void {
      dispatch({ kind: "play" });
      void loop();
    },
    pause: () => dispatch({ kind: "pause" }),

    async advance(unit: Unit): Promise<void> {
      dispatch({ kind: "pause" });
      await ask({ kind: "advance", unit });
    },
    /** To the first weights of this seed. */
    async rewind(): Promise<void> {
      dispatch({ kind: "pause" });
      await ask({ kind: "rewind" });
    },
    async edit(layer: number, from: number | "bias", to: number, value: number): Promise<void> {
      await ask({ kind: "edit", layer, from, to, value });
    },

    showTab: (tab: Tab) => changed({ kind: "tab", tab }),
    speak(language: Language): void {
      changed({ kind: "language", language });
    },
    /** Keys of a tab other than training. */
    keep: (rest: Readonly<Record<string, string>>) => changed({ kind: "rest", rest }),

    /** When somebody changes the address by hand or follows a link within the page. */
    async readAddress(): Promise<void> {
      const { language, tab, settings, notices, rest } = fromAddress(
        location.hash,
        state.language,
        state.settings.seed,
      );
      dispatch({ kind: "language", language });
      dispatch({ kind: "tab", tab });
      dispatch({ kind: "read", settings, notices, rest });
      await ask({ kind: "open", settings });
    },
  };
  return conductor;
}

/** Five decimals, as the Playground writes them. */
const freshSeed = (): string => Math.random().toFixed(5);

const nextPicture = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Who wants little motion sees one picture a second. */
const isMotionReduced = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
const restMs = 1000;
const rest = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, restMs));

function fromAddress(hash: string, fallback: Language, seed = freshSeed()) {
  const { settings, notices, rest } = readAddress(hash, seed);
  const { tab: wanted, lang, ...others } = rest;
  // The Japanese edition of the Playground writes "jp".
  const language: Language = lang === "ja" || lang === "jp" ? "ja" : lang === "en" ? "en" : fallback;
  const tab = tabs.find((one) => one === wanted) ?? "train";
  return { settings, notices, rest: others, tab, language };
}
