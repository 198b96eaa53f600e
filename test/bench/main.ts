// `npm run bench -- NAME`: measures one promise about speed, as a ratio within one run. `-- NAME --quick`: a small form.
import { again } from "./again.ts";
import { engine } from "./engine.ts";
import { floor } from "./floor.ts";
import { hostile } from "./hostile.ts";
import { ownTests } from "./own-tests.ts";
import { playground } from "./playground.ts";
import { report } from "./report.ts";
import { scale } from "./scale.ts";

/** Each prints its figures and says whether its bar was met. */
const benches: Readonly<Record<string, (options: { readonly quick: boolean }) => Promise<boolean>>> = {
  "own-tests": ownTests,
  floor,
  scale,
  hostile,
  again,
  report,
  engine,
  playground,
};

const [name = "", ...flags] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) {
  process.exitCode = (await bench({ quick: flags.includes("--quick") })) ? 0 : 1;
} else {
  process.stderr.write(`bench: there is no "${name}". Choose one of: ${Object.keys(benches).join(", ")}.\n`);
  process.exitCode = 2;
}
