// `kadai init-course [DIR]`: asks what is needed, or takes it from the command line, and writes a course of one's own.
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import type { CommandModule } from "yargs";
import { initCourse } from "../init-course.ts";
import { listAssignments, resolveAssignment } from "../load/assignment.ts";
import { Fault } from "../model/fault.ts";
import { terminalText } from "../wording/terminal-text.ts";
import type { Speaker } from "./speaker.ts";

interface Options {
  readonly folder?: string | undefined;
  readonly assignments?: string | undefined;
}

/** Where answers come from and questions go to. */
export interface Conversation {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether somebody is there to answer. */
  readonly isAnswered: boolean;
}

const terminal: Conversation = {
  input: process.stdin,
  output: process.stderr,
  isAnswered: process.stdin.isTTY,
};

export const initCourseCommand = (speaker: Speaker): CommandModule<unknown, Options> => ({
  command: "init-course [folder]",
  describe: speaker.say("cli.init-course"),
  builder: (yargs) =>
    yargs
      .positional("folder", { type: "string", describe: speaker.say("cli.init-course-folder") })
      .option("assignments", { type: "string", describe: speaker.say("cli.init-course-assignments") }),
  handler: async (options) => {
    const { folder, assignments } = await courseWanted(options, speaker, terminal);
    initCourse({ folder, assignments });
    const [first = ""] = assignments;
    const commands = [
      `cd ${folder} && npm ci`,
      `npx kadai grade ${first} --roster roster.csv --out grades/${first}`,
      `npx kadai release ${assignments.join(" ")} --out ../kit`,
    ];
    process.stdout.write(
      [
        speaker.say("cli.init-course-done", {
          folder: terminalText(folder),
          assignments: assignments.join(", "),
        }),
        speaker.say("cli.init-course-next"),
        ...commands.map((command) => `  ${terminalText(command, longestCommand)}`),
        "",
      ].join("\n"),
    );
  },
});

/** A path may have as many characters. */
const longestCommand = 4096;

/**
 * What the options say, and the answers where they say nothing. Without an answer all assignments are taken.
 * @throws Fault when the folder is not named and nobody is there to ask, or for an assignment that does not exist.
 */
export async function courseWanted(
  options: Options,
  { say }: Speaker,
  { input, output, isAnswered }: Conversation,
): Promise<{ readonly folder: string; readonly assignments: readonly string[] }> {
  if (!isAnswered && options.folder === undefined)
    throw new Fault("bad-option", "Name the folder of the new course: kadai init-course my-course.");
  const asked = createInterface({ input, output });
  // Ctrl-C and Ctrl-D are answers too: none.
  const left = once(asked, "close").then(() => "");
  try {
    const ask = async (given: string | undefined, question: string): Promise<string> =>
      (given ?? (isAnswered ? await Promise.race([asked.question(`${question} `), left]) : "")).trim();
    const folder = await ask(options.folder, say("cli.init-course-ask-folder"));
    if (folder === "") throw new Fault("bad-option", "A course needs a folder of its own; give it a name.");
    const all = listAssignments();
    const named = await ask(
      options.assignments,
      say("cli.init-course-ask-assignments", { all: all.join(", ") }),
    );
    const words = named.split(/[\s,、]+/).filter((word) => word !== "");
    const meant = words.map((word) => resolveAssignment(word));
    return { folder, assignments: meant.length === 0 ? all : all.filter((id) => meant.includes(id)) };
  } finally {
    asked.close();
  }
}
