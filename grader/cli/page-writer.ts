// What runs in a page writer's thread: reads the class from its folder and helps to write the students' pages.
import { parentPort, workerData } from "node:worker_threads";
import { Fault } from "../model/fault.ts";
import { readClass } from "../read-class.ts";
import { reportSource } from "./report-source.ts";
import type { FromPageWriter, PageWriterPost } from "./start-page-writer.ts";
import { writeStudentPages } from "./student-pages.ts";

const { folder, language, pile } = workerData as PageWriterPost;
const say = (message: FromPageWriter) => parentPort!.postMessage(message);

try {
  await readClass(folder, (read) => writeStudentPages(folder, read, reportSource(read), language, pile));
  say({ kind: "written" });
} catch (error) {
  // The class of an error does not survive the way to another thread. Anything but a Fault is a bug: the thread dies of it.
  if (!(error instanceof Fault)) throw error;
  say({ kind: "fault", code: error.code, sentence: error.message });
}
