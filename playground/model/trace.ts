// One learning step, phase by phase: what every number is called, what is put in, what comes out, and what is yours.
import type { LectureName } from "./lecture.ts";
import type { Trouble } from "./trouble.ts";

export const phaseNames = ["forward", "loss", "output-delta", "hidden-delta", "steps", "update"] as const;
export type PhaseName = (typeof phaseNames)[number];

export type TraceItem = {
  /** Written plainly, as page/formula.tsx reads it: "δ_1^2". */
  readonly name: string;
  readonly symbols: string;
  readonly numbers: string;
  /** The right value. */
  readonly value: number;
  /** What the student's function gives for right inputs; left out where it is handed out or not written. */
  readonly yours?: Yours;
  /** The unit whose number it is: of layers[layer]. */
  readonly unit: { readonly layer: number; readonly unit: number };
};

export type Yours = {
  readonly function: LectureName;
  readonly value: number;
  readonly isRight: boolean;
};

/** What became of a function that the phase asks. */
export type Asked = {
  readonly function: LectureName;
  readonly state: "right" | "wrong" | "errored" | "not-implemented";
  readonly trouble?: Trouble;
};

export type Phase = {
  readonly name: PhaseName;
  readonly items: readonly TraceItem[];
  readonly asked: readonly Asked[];
};
