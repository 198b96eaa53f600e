// `npm run attacks [-- --level strong|process] [-- --slow] [-- --without LAYER|all] [-- NAME...]`: tries attacks, one line each.
import { parseArgs } from "node:util";
import type { Level } from "../../grader/sandbox/pool.ts";
import { allAttacks } from "./all-attacks.ts";
import { openArena } from "./arena.ts";
import type { Attack } from "./attack.ts";
import { layers } from "./layers.ts";
import { missingWall } from "./missing-wall.ts";
import { tryWithout } from "./without.ts";

const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: {
    level: { type: "string" },
    // Those alone that `npm test` leaves out.
    slow: { type: "boolean", default: false },
    without: { type: "string" },
  },
});

/** Characters of what an attack achieved. */
const longestEnding = 300;

const attacks = chosen(names);
const count = { passed: 0, failed: 0 };
const widest = Math.max(...attacks.map(({ name }) => name.length));
const levels = levelsNamed(values.level);
if (values.without === undefined) {
  for (const level of levels) await tryAll(level);
  process.stdout.write(`${count.passed} passed, ${count.failed} failed\n`);
  process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;
} else {
  if (values.without !== "all" && !Object.hasOwn(layers, values.without)) {
    refuse(
      `There is no layer "${values.without}"; the layers are ${Object.keys(layers).join(", ")}, or all.`,
    );
  }
  process.exitCode = tryWithout(values.without) ? 0 : 1;
}

async function tryAll(level: Level): Promise<void> {
  const missing = level === "strong" ? missingWall() : undefined;
  if (missing !== undefined) {
    process.stdout.write(`strong   not tried: this machine has no wall (${missing})\n`);
    if (values.level === "strong" || process.env["KADAI_REQUIRE_CAPABILITIES"] === "1") count.failed++;
    return;
  }
  const arena = await openArena(level);
  for (const attack of attacks.filter((one) => isTriedAt(one, level))) {
    const begun = performance.now();
    const achieved = await arena.face(attack);
    count[achieved === undefined ? "passed" : "failed"]++;
    process.stdout.write(`${lineOf(attack, level, performance.now() - begun, achieved)}\n`);
  }
  await arena.close();
}

function lineOf({ name, family, levels: own }: Attack, level: Level, ms: number, achieved?: string): string {
  const where = (own === undefined ? "" : level).padEnd(8);
  const time = `${(ms / 1000).toFixed(1).padStart(5)} s`;
  const ending =
    achieved === undefined
      ? "held"
      : `SUCCEEDS: it ${achieved.replaceAll(/\s+/g, " ").slice(0, longestEnding)}`;
  return `${where} ${family.padEnd(13)} ${name.padEnd(widest)} ${time}  ${ending}`;
}

/** What does not depend on the wall is tried at the last level only, which is always there. */
function isTriedAt({ levels: own }: Attack, level: Level): boolean {
  return own === undefined ? level === levels.at(-1) : own.includes(level);
}

function levelsNamed(level: string | undefined): readonly Level[] {
  if (level === undefined) return ["strong", "process"];
  if (level === "strong" || level === "process") return [level];
  return refuse(`There is no level "${level}"; the levels are strong and process.`);
}

function chosen(wanted: readonly string[]): readonly Attack[] {
  const unknown = wanted.find((name) => !allAttacks.some((attack) => attack.name === name));
  if (unknown !== undefined) refuse(`There is no attack "${unknown}".`);
  return allAttacks.filter(
    ({ name, isSlow = false }) => (wanted.length === 0 || wanted.includes(name)) && (isSlow || !values.slow),
  );
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
