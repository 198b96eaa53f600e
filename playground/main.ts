// `npm run playground`: serves the page with the student's functions; `-- --out my.html` writes it as one file.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { courseFolder } from "../grader/load/assignment.ts";
import { loadCatalogues } from "../grader/load/catalogues.ts";
import { Fault } from "../grader/model/fault.ts";
import { chooseLanguage } from "../grader/wording/choose-language.ts";
import { wordingOf, type Params } from "../grader/wording/wording.ts";
import { pageHtml } from "./build/page-html.ts";
import { readShell } from "./build/shell.ts";
import { readStudentCode } from "./build/student-code.ts";
import { saveMission } from "./build/save-mission.ts";
import { serve } from "./build/serve.ts";

const language = chooseLanguage();
const sentences = loadCatalogues();
const wording = wordingOf(sentences);
const say = (key: string, params: Params = {}) =>
  void process.stdout.write(`${wording.say(language, key, params)}\n`);

try {
  const { values } = parseArgs({
    options: {
      out: { type: "string" },
      // For whoever makes a student's kit.
      shell: { type: "string" },
      port: { type: "string", default: "0" },
      course: { type: "string", default: courseFolder },
    },
  });
  const { course } = values;
  if (values.shell !== undefined) {
    const { buildShell } = await import("./build/build-shell.ts");
    writeFileSync(values.shell, JSON.stringify(await buildShell("numeric")));
    say("playground.cli.written-shell", { file: values.shell });
  } else {
    const shell = await readShell();
    const html = (served: boolean) =>
      pageHtml({ shell, student: readStudentCode(course), sentences, language, served });
    if (values.out === undefined) {
      const { address } = await serve({
        course,
        port: Number(values.port),
        html: () => html(true),
        code: () => JSON.stringify(readStudentCode(course)),
        saveMission: (body) => saveMission(course, body),
      });
      say("playground.cli.served", { address });
    } else {
      writeFileSync(values.out, html(false));
      say("playground.cli.written", { file: values.out });
    }
  }
} catch (error) {
  if (!(error instanceof Fault) && !isUsage(error)) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

/** A mistake on the command line, a port in use, a folder that is not there: Node says which. */
function isUsage(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return (
    typeof code === "string" && /^(ERR_PARSE_ARGS|EADDRINUSE|EACCES|ENOENT|ERR_SOCKET_BAD_PORT)/.test(code)
  );
}
