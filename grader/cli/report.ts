// `kadai report DIR`: writes the pages of a graded class anew, e.g. in the other language; nothing is graded or judged.
import { join } from "node:path";
import type { CommandModule } from "yargs";
import { withFormats, wantedFormats, type FormatOptions } from "./formats.ts";
import { publish } from "./publish.ts";
import type { Speaker } from "./speaker.ts";

interface Options extends FormatOptions {
  readonly folder: string;
}

export const reportCommand = (speaker: Speaker): CommandModule<unknown, Options> => {
  const { say, language } = speaker;
  return {
    command: "report <folder>",
    describe: say("cli.report"),
    builder: (yargs) =>
      withFormats(
        yargs.positional("folder", { type: "string", demandOption: true, describe: say("cli.folder") }),
        speaker,
      ).example(say("cli.report-example"), ""),
    handler: async ({ folder, ...options }) => {
      const { gradebook } = await publish(folder, language, wantedFormats(options));
      process.stdout.write(
        `${say("cli.reported", { count: gradebook.entries.length })}\n${say("cli.look-at", { file: join(folder, "index.html") })}\n`,
      );
    },
  };
};
