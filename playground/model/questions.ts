// The questions of the tabs other than training, and what is answered: each stands for itself.
import type { Configuration } from "../../assignments/06-playground/configuration.ts";
import type { MissionName } from "../../assignments/06-playground/mission-rules.ts";
import type { Phase } from "./trace.ts";
import type { WorkedExample } from "./worked-example.ts";

export type FoldSettings = {
  readonly k: number;
  readonly count: number;
  readonly isShuffled: boolean;
  /** Whether the model also sees the data it is validated with. */
  readonly leaks: boolean;
  readonly seed: string;
};

export type CurveSettings = {
  /** Standard deviation of the noise. */
  readonly noise: number;
  /** Training data. */
  readonly count: number;
  readonly ridge: number;
  readonly seed: string;
};

export type Question =
  | { readonly kind: "trace"; readonly example: WorkedExample }
  | { readonly kind: "gradient"; readonly example: WorkedExample; readonly nudge: number }
  | { readonly kind: "folds"; readonly settings: FoldSettings }
  | { readonly kind: "overfitting"; readonly settings: CurveSettings }
  | {
      readonly kind: "mission";
      readonly mission: MissionName;
      readonly trial: number;
      readonly configuration: Configuration;
    };

/** One derivative of the loss: from the student's δ, and measured. */
export type GradientPoint = { readonly name: string; readonly analytic: number; readonly numeric: number };

export type Reply =
  | { readonly kind: "trace"; readonly phases: readonly Phase[] }
  | {
      readonly kind: "gradient";
      readonly points: readonly GradientPoint[];
      /** The largest relative error for each h. */
      readonly errors: readonly { readonly nudge: number; readonly error: number }[];
    }
  | {
      readonly kind: "folds";
      readonly patterns: readonly FoldPattern[];
      readonly timesValidated: readonly number[];
    }
  | { readonly kind: "overfitting"; readonly fits: readonly DegreeFit[]; readonly data: CurveData }
  | { readonly kind: "mission"; readonly loss: number; readonly trials: number };

export type FoldPattern = {
  readonly training: readonly number[];
  readonly validation: readonly number[];
  /** Of the validation data; NaN where the pattern has none. */
  readonly error: number;
};

export type Series = { readonly xs: readonly number[]; readonly ys: readonly number[] };
export type CurveData = { readonly training: Series; readonly validation: Series };

export type DegreeFit = {
  readonly degree: number;
  readonly training: number;
  readonly validation: number;
  readonly test: number;
  readonly curve: Series;
};
