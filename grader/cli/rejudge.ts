// `kadai rejudge DIR`: judges recorded answers again, prints whose points changed, and writes the reports anew.
import type { CommandModule } from "yargs";
import { loadCourseKey } from "../load/course-key.ts";
import { rejudge } from "../rejudge.ts";
import { changesTable } from "../report/changes-table.ts";
import { publish } from "./publish.ts";
import type { Speaker } from "./speaker.ts";

interface Options {
  readonly folder: string;
}

export const rejudgeCommand = (speaker: Speaker): CommandModule<unknown, Options> => ({
  command: "rejudge <folder>",
  describe: speaker.say("cli.rejudge"),
  builder: (yargs) =>
    yargs.positional("folder", { type: "string", demandOption: true, describe: speaker.say("cli.folder") }),
  handler: async ({ folder }) => {
    const { changes } = await rejudge({
      out: folder,
      courseKey: loadCourseKey(() => undefined),
    });
    const source = await publish(folder, speaker.language);
    process.stdout.write(changesTable(changes, source, speaker.language));
  },
});
