// `kadai merge DIR... --out DIR`: puts the graded shards of a class together and publishes it as `kadai grade` does.
import { join } from "node:path";
import type { CommandModule } from "yargs";
import { merge } from "../merge.ts";
import { classTable } from "../report/terminal.ts";
import { wantedFormats, withFormats, type FormatOptions } from "./formats.ts";
import { publish } from "./publish.ts";
import type { Speaker } from "./speaker.ts";

interface Options extends FormatOptions {
  readonly folders: readonly string[];
  readonly out: string;
}

export const mergeCommand = (speaker: Speaker): CommandModule<unknown, Options> => {
  const { say, language } = speaker;
  return {
    command: "merge <folders..>",
    describe: say("cli.merge"),
    builder: (yargs) =>
      withFormats(yargs, speaker)
        .positional("folders", {
          type: "string",
          array: true,
          demandOption: true,
          describe: say("cli.merge-folders"),
        })
        .option("out", { type: "string", demandOption: true, describe: say("cli.merge-out") })
        .example(say("cli.merge-example"), ""),
    handler: async ({ folders, out, ...options }) => {
      const wanted = wantedFormats(options);
      const { missingShards, missingCount } = merge({ folders, out });
      const source = await publish(out, language, wanted);
      process.stdout.write(
        `${classTable(source, language)}\n${say("cli.look-at", { file: join(out, "index.html") })}\n`,
      );
      if (missingCount === 0) return;
      process.stdout.write(
        `${say("cli.missing-rows", { count: missingCount })}${missingShards.length === 0 ? "" : ` ${say("cli.missing-shards", { shards: missingShards.join(", ") })}`}\n`,
      );
      process.exitCode = 1;
    },
  };
};
