// What the page and its Worker say to each other: every request is answered once, or the Worker is ended.
import type { Network } from "../../assignments/given/network.ts";
import type { Parts } from "./run-options.ts";
import type { Sources } from "./lecture.ts";
import type { Question, Reply } from "./questions.ts";
import type { OwnPoint, TrainSettings } from "./settings.ts";
import type { Trouble } from "./trouble.ts";

export type TrainingRequest =
  /** Begins anew with these settings; `network` in place of the first weights, as if trained for `epoch` epochs. */
  | {
      readonly kind: "open";
      readonly settings: TrainSettings;
      readonly network?: Network;
      readonly epoch?: number;
    }
  /** Settings that a running network takes over. */
  | { readonly kind: "adjust"; readonly settings: TrainSettings }
  /** New data of another seed for the weights that are there. */
  | { readonly kind: "regenerate"; readonly settings: TrainSettings }
  | { readonly kind: "advance"; readonly unit: Unit }
  | {
      readonly kind: "edit";
      readonly layer: number;
      readonly from: number | "bias";
      readonly to: number;
      readonly value: number;
    }
  | { readonly kind: "rewind" };

export type Request = TrainingRequest | Question;

/** One sample, one batch, or epochs: so many, or as many as fit into a time. */
export type Unit = "sample" | "batch" | { readonly epochs: number } | { readonly budgetMs: number };

/** Losses after an epoch; NaN where a part of the data is empty. */
export type CurvePoint = {
  readonly epoch: number;
  readonly training: number;
  readonly validation: number;
  readonly test: number;
  /** Of the truth, when it is trained beside. */
  readonly truth: number;
};

/** Everything the training tab shows of a run. */
export type Frame = {
  readonly epoch: number;
  /** Samples done of the epoch that has begun. */
  readonly at: number;
  readonly now: CurvePoint;
  /** λR(w) of the network as it is. */
  readonly penalty: number;
  /** Thinned out where there are many. */
  readonly curve: readonly CurvePoint[];
  readonly network: Network;
  /** maps[k][j] is out_j of layers[k] over the plane, row by row from the top left. */
  readonly maps: readonly (readonly Float32Array[])[];
  /** out of the true network minus out of this one, over the plane, when it is trained beside. */
  readonly difference?: Float32Array;
  /** What stays the same from frame to frame: told with the first one. */
  readonly setting?: Setting;
  readonly quality?: Quality | { readonly trouble: Trouble };
  /** Why the run has stopped by itself. */
  readonly stopped?: "epoch" | "loss";
};

/** The data, and what each feature is over the plane. */
export type Setting = { readonly points: Parts<OwnPoint>; readonly featureMaps: readonly Float32Array[] };

/** Of a classification: shares from 0 to 1, and counts by true class (rows) and chosen class. */
export type Quality = {
  readonly accuracy: { readonly training: number; readonly validation: number; readonly test: number };
  readonly matrix: readonly (readonly number[])[];
};

export type Answer =
  | { readonly kind: "frame"; readonly frame: Frame }
  | Reply
  | { readonly kind: "trouble"; readonly trouble: Trouble };

/** From the Worker to the page. */
export type FromWorker =
  | {
      readonly kind: "ready";
      readonly sources: Sources;
      readonly unloadable: readonly Trouble[];
      readonly truth: "reference" | "numeric";
    }
  /** What is about to run; only said when the page wants to find out what never ends. */
  | { readonly kind: "entering"; readonly name: string }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer };

/** From the page to the Worker. */
export type ToWorker =
  | { readonly kind: "start"; readonly announce: boolean }
  | { readonly kind: "ask"; readonly id: number; readonly request: Request };
