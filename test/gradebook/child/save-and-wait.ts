// A process of its own that saves entries, says so, and waits to be killed.
import { openGradebook } from "../../../grader/gradebook/open-gradebook.ts";

const [file = "", count] = process.argv.slice(2);
const store = openGradebook(file, "02-delta");
store.startRun({ version: "0.1.0", sandbox: "process", options: {} });
for (let position = 0; position < Number(count); position++) {
  store.keep(`content ${position}`, [], new Map());
  store.saveEntry({
    position,
    entry: { id: `s${position}`, name: "", kind: "no-submission", reason: "no-files" },
  });
}
process.stdout.write("saved\n");
setInterval(() => undefined, 1000);
