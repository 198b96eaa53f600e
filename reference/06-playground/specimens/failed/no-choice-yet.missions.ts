// No configuration has been chosen yet.
// points: 7
// loses: missions
import { NotImplemented } from "../given/not-implemented.ts";
import type { Configuration } from "./configuration.ts";

/** XOR without the feature xy. */
export function xorMission(): Configuration {
  throw new NotImplemented("xorMission");
}

/** The circle with at most two features. */
export function circleMission(): Configuration {
  throw new NotImplemented("circleMission");
}

/** The spiral. */
export function spiralMission(): Configuration {
  throw new NotImplemented("spiralMission");
}

/** Few and noisy data of the circle: everything is fixed but the penalty and λ. */
export function noiseMission(): Configuration {
  throw new NotImplemented("noiseMission");
}

/** Gauss regression. */
export function regressionMission(): Configuration {
  throw new NotImplemented("regressionMission");
}
