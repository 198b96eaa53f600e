// What stands beside the student's functions: the shape of the truth, whichever of the two it is.
import type { Network } from "../../assignments/given/network.ts";
import type { Lecture } from "../model/lecture.ts";
import type { RunOptions, Sample } from "../model/run-options.ts";

/** A network that is trained by the truth; `losses` are those of the network as it is now. */
export interface TrueTraining {
  epoch(): void;
  loss(samples: readonly Sample[]): number;
  network(): Network;
}

export interface Truth {
  /** "reference" knows every formula; "numeric" measures slopes and knows no formula of δ. */
  readonly kind: "reference" | "numeric";
  readonly functions: Partial<Lecture>;
  /** Trains fast and by the Playground's own rules; undefined where only the functions are there. */
  readonly train?: (network: Network, samples: readonly Sample[], options: RunOptions) => TrueTraining;
}
