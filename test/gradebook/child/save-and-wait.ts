// A process of its own that saves entries, says so, and waits to be killed.
import { entryText } from "../../../grader/gradebook/entry-text.ts";
import { openGradebook } from "../../../grader/gradebook/open-gradebook.ts";

const [file = "", count] = process.argv.slice(2);
const store = openGradebook(file, "02-delta");
store.startRun({ version: "0.1.0", sandbox: "process", options: {} });
for (let position = 0; position < Number(count); position++) {
  const entry = entryText({ id: `s${position}`, name: "", kind: "no-submission", reason: "no-files" });
  store.saveEntry({ position, entry, contentKey: `content ${position}` }, Uint8Array.of(position));
}
process.stdout.write("saved\n");
setInterval(() => undefined, 1000);
