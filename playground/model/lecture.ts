// The lecture's functions that the page can run, typed by the stubs that students complete.
import type * as loss from "../../assignments/01-loss/loss.ts";
import type * as delta from "../../assignments/02-delta/delta.ts";
import type * as update from "../../assignments/03-update/update.ts";
import type * as data from "../../assignments/04-data/data.ts";
import type * as overfitting from "../../assignments/05-overfitting/overfitting.ts";
import type * as missions from "../../assignments/06-playground/missions.ts";
import type * as playground from "../../assignments/06-playground/playground.ts";

/** Every function by its name, as a student writes it. */
export type Lecture = typeof loss &
  typeof delta &
  typeof update &
  typeof data &
  typeof overfitting &
  typeof playground &
  typeof missions;

export type LectureName = keyof Lecture;

/** Where the function that the page runs comes from. */
export type Source =
  /** The student's own. */
  | "yours"
  /** Not written yet: replaced by the reference, or by numerical differentiation where there is none. */
  | "replaced"
  /** Not written yet, and nothing can stand in for it. */
  | "lacking";

export type Sources = Readonly<Record<LectureName, Source>>;
