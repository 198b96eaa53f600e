// What runs behind the wall: reads jobs line by line, answers each, and ends when its input ends.
import { interview } from "../loader/interview.ts";
import { createTransform } from "../loader/transform.ts";
import { readLines, writeText } from "./blocking-lines.ts";
import { openIsolate } from "./isolate.ts";
import { toLine, type JobMessage, type WorkerMessage } from "./protocol.ts";

const standardInput = 0;
const standardOutput = 1;

const transform = createTransform();
const say = (message: WorkerMessage) => writeText(standardOutput, toLine(message));

say({ kind: "ready" });
for (const line of readLines(standardInput)) say(answer(JSON.parse(line) as JobMessage));

function answer({ id, snapshot, questions, seed, budgetMs, memoryMb }: JobMessage): WorkerMessage {
  try {
    const asking = interview(() => openIsolate(memoryMb), transform(snapshot), seed, budgetMs);
    asking.load();
    const replies = questions.map(asking.ask);
    asking.close();
    return { kind: "answered", id, replies, memoryRanOut: asking.memoryRanOut };
  } catch (error) {
    return { kind: "failed", id, message: String(error) };
  }
}
