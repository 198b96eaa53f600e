// `kadai record ASSIGNMENT`: writes anew what is derived: expected.json, and the formulas in the handouts.
import type { CommandModule } from "yargs";
import { resolveAssignment } from "../load/assignment.ts";
import { record } from "../record.ts";
import type { Speaker } from "./speaker.ts";

interface Options {
  readonly assignment: string;
}

export const recordCommand = ({ say }: Speaker): CommandModule<unknown, Options> => ({
  command: "record <assignment>",
  describe: say("cli.record"),
  builder: (yargs) =>
    yargs.positional("assignment", { type: "string", demandOption: true, describe: say("cli.assignment") }),
  handler: async ({ assignment }) => {
    const id = resolveAssignment(assignment);
    for (const { name, changed } of await record(id))
      process.stdout.write(
        `${say(changed ? "cli.recorded" : "cli.recording-fresh", { file: `assignments/${id}/${name}` })}\n`,
      );
  },
});
