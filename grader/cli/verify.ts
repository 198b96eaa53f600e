// `kadai verify [ASSIGNMENT]`: proves every promise of one assignment or of all.
import type { CommandModule } from "yargs";
import { listAssignments, resolveAssignment } from "../load/assignment.ts";
import { withPool } from "../with-pool.ts";
import { verify } from "../verify.ts";
import type { Speaker } from "./speaker.ts";

interface Options {
  readonly assignment?: string | undefined;
}

export const verifyCommand = ({ say }: Speaker): CommandModule<unknown, Options> => ({
  command: "verify [assignment]",
  describe: say("cli.verify"),
  builder: (yargs) => yargs.positional("assignment", { type: "string", describe: say("cli.assignment") }),
  handler: async ({ assignment }) => {
    const ids = assignment === undefined ? listAssignments() : [resolveAssignment(assignment)];
    const counts = await withPool({ jobs: 1 }, async (pool) => {
      const found: number[] = [];
      for (const id of ids) {
        const problems = await verify(id, pool);
        for (const { where, sentence } of problems) process.stdout.write(`${id}  ${where}: ${sentence}\n`);
        if (problems.length === 0) process.stdout.write(`${say("cli.verified", { assignment: id })}\n`);
        found.push(problems.length);
      }
      return found;
    });
    if (counts.some((count) => count > 0)) process.exitCode = 1;
  },
});
