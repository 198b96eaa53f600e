// `npm run bench -- NAME`: measures one promise about speed, as a ratio within one run.
import { ownTests } from "./own-tests.ts";

/** Each prints its figures and says whether its bar was met. */
const benches: Readonly<Record<string, () => Promise<boolean>>> = { "own-tests": ownTests };

const name = process.argv[2] ?? "";
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) {
  process.exitCode = (await bench()) ? 0 : 1;
} else {
  process.stderr.write(`bench: there is no "${name}". Choose one of: ${Object.keys(benches).join(", ")}.\n`);
  process.exitCode = 2;
}
