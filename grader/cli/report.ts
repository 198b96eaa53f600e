// `kadai report DIR`: writes the pages of a graded class anew, e.g. in the other language; nothing is graded or judged.
import { join } from "node:path";
import type { CommandModule } from "yargs";
import { publish } from "./publish.ts";
import type { Speaker } from "./speaker.ts";

interface Options {
  readonly folder: string;
}

export const reportCommand = ({ say, language }: Speaker): CommandModule<unknown, Options> => ({
  command: "report <folder>",
  describe: say("cli.report"),
  builder: (yargs) =>
    yargs
      .positional("folder", { type: "string", demandOption: true, describe: say("cli.folder") })
      .example(say("cli.report-example"), ""),
  handler: async ({ folder }) => {
    const { gradebook } = await publish(folder, language);
    process.stdout.write(
      `${say("cli.reported", { count: gradebook.entries.length })}\n${say("cli.look-at", { file: join(folder, "index.html") })}\n`,
    );
  },
});
