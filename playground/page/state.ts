// The state of the page, and every way in which it changes: one pure function.
import type { AddressNotice } from "../model/address.ts";
import type { Sources } from "../model/lecture.ts";
import type { Answer, Frame, Setting } from "../model/messages.ts";
import type { TrainSettings } from "../model/settings.ts";
import type { Trouble } from "../model/trouble.ts";
import type { Language } from "./say.ts";

export const tabs = ["train", "step", "gradient", "folds", "overfitting", "missions"] as const;
export type Tab = (typeof tabs)[number];

/** A unit of the network: of layers[layer], or a feature for layer −1. */
export type UnitName = { readonly layer: number; readonly unit: number };

export type State = {
  readonly language: Language;
  readonly tab: Tab;
  readonly settings: TrainSettings;
  /** Keys of the other tabs in the address. */
  readonly rest: Readonly<Record<string, string>>;
  readonly notices: readonly AddressNotice[];
  readonly playing: boolean;
  readonly sources?: Sources;
  readonly unloadable: readonly Trouble[];
  readonly truth: "reference" | "numeric";
  readonly frame?: Frame;
  readonly setting?: Setting;
  /** What stopped the run last. */
  readonly trouble?: Trouble;
  /** Chosen for its weights; `hovered` is only looked at. */
  readonly selected?: UnitName;
  readonly hovered?: UnitName;
  /** How often saved changes have been taken over. */
  readonly reloads: number;
};

export type Action =
  | { readonly kind: "set"; readonly settings: TrainSettings }
  | {
      readonly kind: "read";
      readonly settings: TrainSettings;
      readonly notices: readonly AddressNotice[];
      readonly rest: Readonly<Record<string, string>>;
    }
  | { readonly kind: "rest"; readonly rest: Readonly<Record<string, string>> }
  | { readonly kind: "tab"; readonly tab: Tab }
  | { readonly kind: "language"; readonly language: Language }
  | { readonly kind: "play" }
  | { readonly kind: "pause" }
  | {
      readonly kind: "loaded";
      readonly sources: Sources;
      readonly unloadable: readonly Trouble[];
      readonly truth: "reference" | "numeric";
    }
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "troubled"; readonly trouble: Trouble }
  | { readonly kind: "select"; readonly unit: UnitName | undefined }
  | { readonly kind: "hover"; readonly unit: UnitName | undefined }
  /** What had gone wrong no longer does. */
  | { readonly kind: "calm" }
  | { readonly kind: "dismiss-notices" };

export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case "set":
      return { ...state, settings: action.settings };
    case "read":
      return { ...state, settings: action.settings, notices: action.notices, rest: action.rest };
    case "rest":
      return { ...state, rest: { ...state.rest, ...action.rest } };
    case "tab":
      return { ...state, tab: action.tab, playing: false };
    case "language":
      return { ...state, language: action.language };
    case "play":
      return { ...state, playing: true };
    case "pause":
      return { ...state, playing: false };
    case "loaded": {
      const { sources, unloadable, truth } = action;
      const { trouble: _, ...rest } = state;
      return { ...rest, sources, unloadable, truth, reloads: state.reloads + 1 };
    }
    case "answered":
      return answered(state, action.answer);
    case "troubled":
      return { ...state, trouble: action.trouble, playing: false };
    case "select":
      return withUnit(state, "selected", action.unit);
    case "hover":
      return withUnit(state, "hovered", action.unit);
    case "calm": {
      const { trouble: _, ...rest } = state;
      return rest;
    }
    case "dismiss-notices":
      return { ...state, notices: [] };
  }
}

function answered(state: State, answer: Answer): State {
  if (answer.kind === "trouble") return { ...state, trouble: answer.trouble, playing: false };
  if (answer.kind !== "frame") return state;
  const { frame } = answer;
  const { trouble: _, ...rest } = state;
  return {
    ...withUnit(rest, "selected", stillThere(state.selected, frame)),
    frame,
    ...(frame.setting && { setting: frame.setting }),
    playing: state.playing && frame.stopped === undefined,
  };
}

const stillThere = (unit: UnitName | undefined, { network, setting }: Frame): UnitName | undefined => {
  if (unit === undefined || unit.layer < 0) return setting ? undefined : unit;
  return unit.unit < (network.layers[unit.layer]?.biases.length ?? 0) ? unit : undefined;
};

/** Leaves the key out where there is none: the types tell absent and undefined apart. */
function withUnit(state: State, key: "selected" | "hovered", unit: UnitName | undefined): State {
  const { [key]: _, ...rest } = state;
  return unit === undefined ? rest : { ...rest, [key]: unit };
}
