// `kadai verify [ASSIGNMENT]`: proves every promise of one assignment or of all.
import type { CommandModule } from "yargs";
import { listAssignments, resolveAssignment } from "../load/assignment.ts";
import { withPool } from "../with-pool.ts";
import { verify, type Verified } from "../verify.ts";
import type { Speaker } from "./speaker.ts";

interface Options {
  readonly assignment?: string | undefined;
  readonly draws?: number | undefined;
  readonly json?: boolean | undefined;
}

export const verifyCommand = ({ say }: Speaker): CommandModule<unknown, Options> => ({
  command: "verify [assignment]",
  describe: say("cli.verify"),
  builder: (yargs) =>
    yargs
      .positional("assignment", { type: "string", describe: say("cli.assignment") })
      .option("draws", { type: "number", default: 20, describe: say("cli.verify-draws") })
      .option("json", { type: "boolean", describe: say("cli.verify-json") }),
  handler: async ({ assignment, draws = 20, json = false }) => {
    const ids = assignment === undefined ? listAssignments() : [resolveAssignment(assignment)];
    const all = await withPool({ jobs: 1 }, async (pool) => {
      const verified: Verified[] = [];
      for (const id of ids) {
        const one = await verify(id, pool, { draws });
        verified.push(one);
        if (!json) process.stdout.write(pageOf(one, say));
      }
      return verified;
    });
    if (json) process.stdout.write(`${JSON.stringify({ assignments: all }, null, 2)}\n`);
    if (all.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
  },
});

function pageOf({ problems, figures }: Verified, say: Speaker["say"]): string {
  const { assignment, mistakes, pairs, named, unlisted, mutation } = figures;
  const lines = problems.map(({ where, sentence }) => `${assignment}  ${where}: ${sentence}`);
  if (problems.length === 0) lines.push(say("cli.verified", { assignment }));
  if (mistakes > 0) {
    const told = unlisted.pattern + unlisted.follows;
    lines.push(
      say("cli.verified-mistakes", { named, all: mistakes + pairs, told, unknown: unlisted.unknown }),
    );
  }
  lines.push(say(`cli.mutants-${mutation.kind}`, { ...mutation }));
  return `${lines.join("\n")}\n`;
}
