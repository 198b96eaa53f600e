// `kadai release [ASSIGNMENT...] --out DIR`: the kit for students, with the proof that no secret is in it.
import type { CommandModule } from "yargs";
import { readRoster } from "../collect/roster.ts";
import { listAssignments, resolveAssignment } from "../load/assignment.ts";
import { Fault } from "../model/fault.ts";
import { release } from "../release.ts";
import type { Speaker } from "./speaker.ts";

interface Options {
  readonly assignments?: readonly string[] | undefined;
  readonly out: string;
  readonly address?: string | undefined;
  readonly roster?: string | undefined;
}

export const releaseCommand = ({ say }: Speaker): CommandModule<unknown, Options> => ({
  command: "release [assignments..]",
  describe: say("cli.release"),
  builder: (yargs) =>
    yargs
      .positional("assignments", { type: "string", array: true, describe: say("cli.release-assignments") })
      .option("out", { type: "string", demandOption: true, describe: say("cli.release-out") })
      .option("address", { type: "string", describe: say("cli.release-address") })
      .option("roster", { type: "string", describe: say("cli.release-roster") })
      .example(say("cli.release-example"), ""),
  handler: async ({ assignments = [], out, address, roster }) => {
    // What is given twice arrives as a list, whatever the type says.
    if ([out, address, roster].some(Array.isArray))
      throw new Fault("bad-option", "--out, --address and --roster may be given once each.");
    const ids =
      assignments.length > 0 ? assignments.map((name) => resolveAssignment(name)) : listAssignments();
    const released = await release([...new Set(ids)].toSorted(), {
      out,
      ...(address !== undefined && { address }),
      ...(roster !== undefined && { students: (await readRoster(roster)).rows.map(({ id }) => id) }),
    });
    const { files, changed } = released;
    const lines = changed
      ? [
          say("release.done", { folder: out, assignments: released.assignments.join(", "), files }),
          say("release.next", { folder: out }),
        ]
      : [say("release.unchanged", { folder: out })];
    process.stdout.write(`${lines.join("\n")}\n`);
  },
});
