// Handed out: trains your missions with your own functions on practice data; README.md says how to run it.
import { firstNetwork } from "./first-network.ts";
import { brokenRules, middle, missionNames, missions, type MissionName } from "./mission-rules.ts";
import { circleMission, noiseMission, regressionMission, spiralMission, xorMission } from "./missions.ts";
import { train } from "./playground.ts";
import practice from "./practice-data.json" with { type: "json" };

/** Points as the practice data hold them: the n-th point is (xs[n], ys[n]) with the label labels[n]. */
type Columns = { readonly xs: number[]; readonly ys: number[]; readonly labels: number[] };

const toPoints = ({ xs, ys, labels }: Columns) => xs.map((x, n) => ({ x, y: ys[n]!, label: labels[n]! }));

const chosen = {
  xor: xorMission,
  circle: circleMission,
  spiral: spiralMission,
  noise: noiseMission,
  regression: regressionMission,
};

/** One line on one mission: what is not allowed, or how far it gets. */
function report(name: MissionName): string {
  const configuration = chosen[name]();
  const broken = brokenRules(name, configuration);
  if (broken.length > 0) return broken.map(({ field, allowed }) => `${field}: ${allowed}`).join("; ");
  const { trials, test } = practice[name];
  const losses = trials.map(({ training, start }) => {
    const network = firstNetwork(configuration, missions[name].output, start);
    return train(network, toPoints(training), toPoints(test), configuration).test.at(-1) ?? NaN;
  });
  const { goal } = missions[name];
  const reached = middle(losses) <= goal;
  const all = losses.map((loss) => loss.toFixed(3)).join(" ");
  return `${reached ? "✓" : "✗"} ${middle(losses).toFixed(3)} (≤ ${goal})   ${all}`;
}

for (const name of missionNames) {
  try {
    console.log(name.padEnd(12), report(name));
  } catch (error) {
    console.log(name.padEnd(12), error instanceof Error ? error.message : error);
  }
}
