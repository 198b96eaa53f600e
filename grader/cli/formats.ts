// The option --format: which formats of other programs the folder of a class holds besides its own, a file per student.
import type { Argv } from "yargs";
import { nearestName } from "../load/nearest-name.ts";
import { Fault } from "../model/fault.ts";
import { classroom50Submission, type Classroom50Submission } from "../report/classroom50.ts";
import { gradescopeVisibilities, type GradescopeVisibility } from "../report/gradescope.ts";
import type { Speaker } from "./speaker.ts";

export const formats = ["junit", "gradescope", "classroom50", "github"] as const;

/** A format's name is also that of its folder below `formats/`. */
export type Format = (typeof formats)[number];

/** What was asked for. */
export interface WantedFormats {
  readonly formats: readonly Format[];
  /** When Gradescope shows the results of hidden cases. */
  readonly gradescopeHidden: GradescopeVisibility;
  /** Present when `formats` has "classroom50". */
  readonly submission?: Classroom50Submission;
}

export interface FormatOptions {
  readonly format?: string | undefined;
  readonly "gradescope-hidden": GradescopeVisibility;
}

/** Adds the options to a command. */
export const withFormats = <T>(yargs: Argv<T>, { say }: Speaker) =>
  yargs
    .option("format", { type: "string", describe: say("cli.format", { formats: formats.join(", ") }) })
    .option("gradescope-hidden", {
      choices: gradescopeVisibilities,
      default: "visible" as const,
      describe: say("cli.gradescope-hidden"),
    });

/**
 * The formats in a list with commas.
 * @throws Fault naming the nearest one for a name that is none, or what the environment lacks for a format.
 */
export function wantedFormats(
  { format, "gradescope-hidden": gradescopeHidden }: FormatOptions,
  environment = process.env,
): WantedFormats {
  // What is given twice arrives as a list, whatever the type says.
  const names = [format ?? []].flat().flatMap((list) => list.split(","));
  const wanted = [...new Set(names.map((name) => formatNamed(name.trim())))];
  return {
    formats: wanted,
    gradescopeHidden,
    ...(wanted.includes("classroom50") && { submission: classroom50Submission(environment) }),
  };
}

function formatNamed(name: string): Format {
  const found = formats.find((one) => one === name.toLowerCase());
  if (found) return found;
  throw new Fault(
    "bad-option",
    `There is no format "${name}". Did you mean "${nearestName(name, formats)}"? There are: ${formats.join(", ")}.`,
  );
}
