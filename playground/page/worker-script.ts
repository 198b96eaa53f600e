// Makes the one script of the Worker: its own part, then the student's files, each on lines that are known.
import type { StudentCode } from "../model/student-file.ts";

/** Lines of the first file's own text begin after its head, which stays on the same line. */
export function workerScript(worker: string, { files }: StudentCode): string {
  let script = `${worker}\nself.kadaiFiles([\n`;
  for (const { path, submitted, code, failure } of files) {
    const startLine = lineCount(script);
    const known = JSON.stringify({ path, submitted, failure, startLine });
    // The code begins on the line on which its entry does, so that lines count from there.
    script += `{...${known}, body: ${code ?? "null"}},\n`;
  }
  return `${script}]);\n`;
}

const lineCount = (text: string): number => text.split("\n").length;
